// A hand that is there as soon as the figure says that it is ready: from navigation to the end of the frame that shows
// the first answer. The page measures itself, so that the time the driver takes counts only where a hand's would.
import { Stop } from '../../../cmake/setup/say.mjs';
import { freshPage } from '../page.mjs';

/** @typedef {import('../figures.mjs').Figure} Figure */
/** @typedef {{ ready: number, x: number, y: number }} Ready */
/** @typedef {{ answer: number, bytes: number }} Answer milliseconds from navigation, and bytes received by then */

const PATIENCE_MS = 30_000;
const MOVES = 12;

/**
 * Runs in the page before its own scripts.
 * @param {{ ready: string, handle: string }} figure
 */
function watchForAnswer({ ready, handle }) {
  const page = /** @type {any} */ (globalThis);
  const leastMove = 8;
  const centre = () => {
    const box = document.querySelector(handle)?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const received = () =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, one) => sum + /** @type {any} */ (one).encodedBodySize, 0);
  /** @type {{ x: number, y: number }} */
  let start;
  // A size that changes in each frame is reported after all that the page does in it, and before it is painted.
  const beat = document.createElement('div');
  beat.style.cssText = 'position: fixed; visibility: hidden; inline-size: 1px';
  let frames = 0;
  const watch = () => {
    beat.style.inlineSize = `${1 + (++frames % 2)}px`;
    requestAnimationFrame(watch);
  };
  const measured = new ResizeObserver((_, self) => {
    const now = centre();
    if (!now || Math.hypot(now.x - start.x, now.y - start.y) < leastMove) return;
    self.disconnect();
    page.benchMoved();
    // A message is the first task after the frame.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => page.benchAnswered({ answer: performance.now(), bytes: received() });
    port2.postMessage(null);
  });
  const observer = new MutationObserver(() => {
    const found = document.querySelector(ready) && centre();
    if (!found) return;
    observer.disconnect();
    start = found;
    page.benchReached({ ready: performance.now(), ...found });
    document.documentElement.append(beat);
    measured.observe(beat);
    watch();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Figure} figure
 * @param {string} site
 * @returns {Promise<Answer & { ready: number }>}
 */
export async function firstAnswer(browser, figure, site) {
  const page = await freshPage(browser, figure);
  /** @type {(value: Ready) => void} */
  let tellReady = () => {};
  /** @type {Promise<Ready>} */
  const reached = new Promise((tell) => (tellReady = tell));
  /** @type {(value: Answer) => void} */
  let tellAnswer = () => {};
  /** @type {Promise<Answer>} */
  const answered = new Promise((tell) => (tellAnswer = tell));
  // A hand that went on would keep the page from telling: what a hand does comes before all other tasks.
  let moved = false;
  await page.exposeFunction('benchMoved', () => (moved = true));
  await page.exposeFunction('benchReached', (/** @type {Ready} */ one) => tellReady(one));
  await page.exposeFunction('benchAnswered', (/** @type {Answer} */ one) => tellAnswer(one));
  const { ready: selector, handle } = figure;
  await page.addInitScript(watchForAnswer, { ready: selector, handle });
  await page.goto(site + figure.path, { waitUntil: 'commit' });
  const { ready, x, y } = await reached;
  const hand = handOf(await page.context().newCDPSession(page), x, y);
  const began = performance.now();
  while (!moved) {
    if (performance.now() - began > PATIENCE_MS) {
      throw new Stop(`${figure.name} did not answer the first hand.`);
    }
    // One that shows its handle before it listens hears the next press.
    await hand();
  }
  const result = await answered;
  await page.context().close();
  return { ready, ...result };
}

/**
 * Presses, moves and lets go. Sent without waiting in between, as a hand waits for nothing.
 * @param {import('playwright-core').CDPSession} session
 * @param {number} x
 * @param {number} y
 */
function handOf(session, x, y) {
  const send = (
    /** @type {'mouseMoved' | 'mousePressed' | 'mouseReleased'} */ type,
    /** @type {number} */ by,
    /** @type {boolean} */ down,
  ) =>
    session
      .send('Input.dispatchMouseEvent', {
        type,
        x: x + 4 * by,
        y: y + 3 * by,
        button: type === 'mouseMoved' && !down ? 'none' : 'left',
        buttons: down ? 1 : 0,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      })
      // The page may be closed before the last of them has come.
      .catch(() => {});
  return async () => {
    const sent = [send('mouseMoved', 0, false), send('mousePressed', 0, true)];
    for (let by = 1; by <= MOVES; by += 1) sent.push(send('mouseMoved', by, true));
    sent.push(send('mouseReleased', MOVES, false));
    await Promise.all(sent);
  };
}
