// Packages in scorm-again, which plays them as a learning platform does: started, answered wrongly, left, resumed,
// answered rightly, finished. What it holds in the end is what was done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { figureReady } from '../e2e/support/author';
import { hostedSite, openAt } from '../e2e/support/hosts';
import { said } from '../e2e/support/board';
import { answerAll, RIGHT, upload } from '../e2e/support/package';
import { top } from './support/project';

const site = hostedSite();

const EDITIONS = {
  '1.2': { file: 'scorm12', type: 'Scorm12API', name: 'API', end: 'LMSFinish' },
  '2004': { file: 'scorm2004', type: 'Scorm2004API', name: 'API_1484_11', end: 'Terminate' },
} as const;
type Edition = (typeof EDITIONS)[keyof typeof EDITIONS];

/** A learning platform that keeps what a learner did between two launches. */
const platform = ({ type, name, end }: Edition): string => `<!doctype html><html lang="en">
<title>Platform</title><link rel="icon" href="data:,"><style>iframe { width: 900px; height: 1500px; border: 0 }</style>
<body><script src="scorm-again.js"></script><script>
  let held = null;
  window.commits = 0;
  window.launch = () => {
    const api = window.${name} = new ${type}({ autocommit: false, logLevel: 4 });
    if (held) api.loadFromJSON(structuredClone(held));
    const keep = () => { held = api.renderCMIToJSONObject().cmi; window.held = held; window.commits += 1; };
    api.on('${name === 'API' ? 'LMSCommit' : 'Commit'}', keep);
    api.on('${end}', () => { keep(); window.ended = true; });
    window.ended = false;
    document.body.insertAdjacentHTML('beforeend', '<iframe src="package/index.html"></iframe>');
  };
  window.leave = () => document.querySelector('iframe').remove();
</script></body></html>`;

type Cmi = Record<string, unknown>;
type Host = Window & { held: Cmi; commits: number; launch(): void; leave(): void; ended: boolean };

const held = (page: Page): Promise<Cmi> => page.evaluate(() => (window as unknown as Host).held);

/** A value by its path in what the platform holds. */
function at(cmi: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((one, key) => (one as Cmi | undefined)?.[key], cmi);
}

async function launch(page: Page): Promise<FrameLocator> {
  await page.evaluate(() => (window as unknown as Host).launch());
  const figure = page.frameLocator('iframe').frameLocator('iframe');
  await figureReady(figure);
  return figure;
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as Host).leave());
  await page.waitForFunction(() => (window as unknown as Host).ended);
}

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  const edition = EDITIONS[version];
  const old = version === '1.2';
  const status = old ? 'core.lesson_status' : 'completion_status';
  const raw = old ? 'core.score.raw' : 'score.raw';

  /** The interactions, by the names that both editions have for what is asked here. */
  const interactions = (cmi: Cmi): Cmi[] => {
    const found = at(cmi, 'interactions.childArray') ?? at(cmi, 'interactions');
    return Object.values(found as object).filter((one): one is Cmi => Boolean((one as Cmi)['id']));
  };
  const response = old ? 'student_response' : 'learner_response';
  const truth = (says: string): string => (old ? says.slice(0, 1) : says);
  const wrong = old ? 'wrong' : 'incorrect';
  /** What an attempt leaves behind: its points, then its answers. */
  const left = (says: readonly string[], pairs: string): string[] => [...says.map(truth), pairs];

  test('wrong, left, resumed, right', { timeout: 180_000 }, async () => {
    const player = join(top, `tests/hosts/node_modules/scorm-again/dist/${edition.file}.min.js`);
    const { url } = await upload(site, version, 'figure=pairs&exercise=on', {
      'index.html': platform(edition),
      'scorm-again.js': readFileSync(player, 'utf8'),
    });
    const { page, complaints } = await openAt(site, url);
    await page.setViewportSize({ width: 940, height: 1560 });
    let figure = await launch(page);
    const guess = ['true', ...RIGHT.slice(1, 5), 'false'];
    await answerAll(figure, guess, ['A and D', 'A and B']);
    // What was answered is there before the learner leaves.
    await expect.poll(async () => at(await held(page), status)).toBe('completed');
    const first = Number(at(await held(page), raw));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(100);
    expect(interactions(await held(page)).map((one) => one[response])).toEqual([
      '5 of 8',
      ...left(guess, 'A, B; A, D'),
    ]);
    expect(at(await held(page), old ? status : 'success_status')).not.toBe('passed');
    await leave(page);

    figure = await launch(page);
    // Loading the frame again is no way back either.
    await figure.locator('html').evaluate(() => location.reload());
    await figureReady(figure);
    expect(await said(figure.locator('.board'))).toContain('Attempts left: 2.');
    await figure.getByRole('button', { name: 'Try again' }).click();
    await answerAll(figure, guess, []);
    await expect.poll(async () => interactions(await held(page)).length).toBe(16);
    await leave(page);

    figure = await launch(page);
    expect(await said(figure.locator('.board'))).toContain('Attempts left: 1.');
    await figure.getByRole('button', { name: /again/i }).last().click();
    await answerAll(figure, RIGHT, ['A and D', 'B and E']);
    await expect.poll(async () => Number(at(await held(page), raw))).toBe(100);
    await leave(page);

    const cmi = await held(page);
    expect(at(cmi, old ? status : 'success_status')).toBe('passed');
    const all = interactions(cmi);
    expect(all.map((one) => one[response])).toEqual([
      '5 of 8',
      ...left(guess, 'A, B; A, D'),
      '5 of 8',
      ...left(guess, 'none'),
      '8 of 8',
      ...left(RIGHT, 'A, D; B, E'),
    ]);
    expect(all.map((one) => one['id']).slice(6, 10)).toEqual([
      'attempt-1-answer-6',
      'attempt-1-answer-7',
      'attempt-2',
      'attempt-2-answer-1',
    ]);
    // Of the claims, the last one was answered wrongly twice. It is over, so all is told.
    const results = all.map((one) => one['result']);
    expect(results.slice(1, 8)).toEqual([...Array(5).fill('correct'), wrong, wrong]);
    expect(results.slice(9, 16)).toEqual([...Array(5).fill('correct'), wrong, wrong]);
    expect(results.slice(16)).toEqual(Array(8).fill('correct'));
    expect(
      Number(at(cmi, 'objectives.0.score.raw') ?? at(cmi, 'objectives.childArray.0.score.raw')),
    ).toBe(first);
    expect(complaints).toEqual([]);
  });
});
