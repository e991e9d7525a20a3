// One visit to one figure: how long until it answers, what a move costs, what it does at rest.
import { Stop } from '../../cmake/setup/say.mjs';
import { drag, sleep } from './drag.mjs';
import { graphicsMs } from './graphics.mjs';
import { freshPage } from './page.mjs';
import { median, quantile } from './statistics.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./probe.mjs').Probed} Probed */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {{ script: number, task: number, layout: number }} Durations in milliseconds since the page began */
/** @typedef {Awaited<ReturnType<typeof visit>>} Visit */

const warmUpTurns = 1;
const timedTurns = 3;
const restSeconds = 3;
// Longer than any pause after which a figure may still have something to say.
const calmMs = 1200;
const enoughAnswers = 0.9;
// A grid may hold the tip a little away from the hand.
const followPixels = 12;

/**
 * @param {Session} session
 * @returns {Promise<Durations>}
 */
async function durations(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Stop(`Chromium does not tell ${name}.`);
    return 1000 * found.value;
  };
  return {
    script: of('ScriptDuration'),
    task: of('TaskDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

/**
 * @param {Page} page
 * @param {Figure} figure
 */
async function tipOf(page, figure) {
  const box = await page.locator(figure.handle).first().boundingBox();
  if (!box) throw new Stop(`${figure.name} shows no handle of A.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Drags A from where it is, and makes sure that it came along: else there was nothing to time.
 * @param {Page} page
 * @param {Session} session
 * @param {Figure} figure
 * @param {number} turns
 * @param {() => Promise<void>} [tell] called just before the first move and just after the last
 */
async function dragTip(page, session, figure, turns, tell = async () => {}) {
  return drag(session, await tipOf(page, figure), turns, tell, async (mouse) => {
    await tell();
    const tip = await tipOf(page, figure);
    const gap = Math.hypot(tip.x - mouse.x, tip.y - mouse.y);
    if (gap > followPixels) throw new Stop(`${figure.name} did not follow: ${gap.toFixed(0)} px.`);
  });
}

/**
 * Two sessions of one page, as each has one clock: the time that passes, and the time the page's thread was given
 * a processor. They differ where the page waits, for the graphics or for other programs.
 * @param {Page} page
 */
async function clocksOf(page) {
  const [wall, processor] = [
    await page.context().newCDPSession(page),
    await page.context().newCDPSession(page),
  ];
  await wall.send('Performance.enable', { timeDomain: 'timeTicks' });
  await processor.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { wall, processor };
}

/**
 * What a move costs. Nothing of ours listens meanwhile.
 * @param {Page} page
 * @param {Awaited<ReturnType<typeof clocksOf>>} clocks
 * @param {Figure} figure
 */
async function timeMoves(page, { wall, processor }, figure) {
  /** @type {Durations[]} */
  const told = [];
  const tell = async () => void told.push(await durations(wall), await durations(processor));
  const moves = await dragTip(page, wall, figure, timedTurns, tell);
  const each = (/** @type {keyof Durations} */ kind, /** @type {0 | 1} */ clock) =>
    ((told[2 + clock]?.[kind] ?? Number.NaN) - (told[clock]?.[kind] ?? Number.NaN)) / moves;
  return {
    scriptMs: each('script', 0),
    processorMs: each('script', 1),
    layoutMs: each('layout', 0),
    taskMs: each('task', 0),
  };
}

/**
 * @param {Page} page
 * @param {Session} session
 * @param {Figure} figure
 */
async function timeFrames(page, session, figure) {
  const browser = /** @type {Browser} */ (page.context().browser());
  const before = await graphicsMs(browser);
  await page.evaluate(() => /** @type {Probed} */ (globalThis).benchProbe.listen());
  await dragTip(page, session, figure, timedTurns);
  const { moves, answers, latencies, intervals } = await page.evaluate(() =>
    /** @type {Probed} */ (globalThis).benchProbe.heard(),
  );
  const drawn = (await graphicsMs(browser)) - before;
  if (latencies.length < enoughAnswers * moves) {
    throw new Stop(`${figure.name} answered only ${latencies.length} of ${moves} moves.`);
  }
  return {
    frameMs: median(latencies),
    frameMs95: quantile(latencies, 0.95),
    // A figure that skips moves, or is held to a grid, has less to do than one that answers all.
    answered: answers / moves,
    intervalMs: median(intervals),
    graphicsMs: drawn / answers,
  };
}

/**
 * @param {Page} page
 * @param {Session} session
 */
async function timeRest(page, session) {
  const frames = () => page.evaluate(() => /** @type {Probed} */ (globalThis).benchProbe.frames);
  await sleep(calmMs);
  const framesBefore = await frames();
  const before = await durations(session);
  await sleep(1000 * restSeconds);
  const after = await durations(session);
  return {
    idleScriptMs: (after.script - before.script) / restSeconds,
    idleFrames: (await frames()) - framesBefore,
  };
}

/**
 * @param {Browser} browser
 * @param {Figure} figure
 * @param {string} site its address
 */
export async function visit(browser, figure, site) {
  const page = await freshPage(browser, figure);
  await page.goto(site + figure.path);
  const readyMs = await page.evaluate(() => /** @type {Probed} */ (globalThis).benchProbe.ready);
  await page.waitForLoadState('networkidle');
  if (figure.press) await page.click(figure.press);
  await figure.open?.(page);
  const clocks = await clocksOf(page);
  await dragTip(page, clocks.wall, figure, warmUpTurns);
  const result = {
    ...(await timeMoves(page, clocks, figure)),
    ...(await timeFrames(page, clocks.wall, figure)),
    ...(await timeRest(page, clocks.wall)),
    readyMs,
  };
  await page.context().close();
  return result;
}
