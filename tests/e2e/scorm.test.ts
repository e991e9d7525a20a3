// Packages for learning platforms, from the download to what the platform knows in the end.
import { describe, expect, test } from 'vitest';
import { figureReady, stateIn } from './support/author';
import { said } from './support/board';
import { hostedSite, cosineIn, dragIn, openAt } from './support/hosts';
import { answerAll, inside, launched, RIGHT, upload } from './support/package';
import { launch, leave, ledgerOf } from './support/platform';

const site = hostedSite();

const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.completion_status' };
const SCORE = { '1.2': 'cmi.core.score', '2004': 'cmi.score' };

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  const status = STATUS[version];
  const raw = `${SCORE[version]}.raw`;

  test('an exercise: points, completion, what was answered, and the best of two tries', async () => {
    const { url } = await upload(site, version, 'figure=pairs&exercise=on&theme=dark');
    const { page, figure, complaints } = await launched(site, url);
    expect((await ledgerOf(page)).values[status]).toBe('incomplete');
    await answerAll(figure, ['true', ...RIGHT.slice(1, 5), 'false'], ['A and D', 'A and B']);
    await expect.poll(async () => (await ledgerOf(page)).values[status]).toBe('completed');
    const first = (await ledgerOf(page)).values;
    const head = await said(figure.locator('.head'));
    expect(Number(first[raw])).toBeGreaterThan(0);
    expect(Number(first[raw])).toBeLessThan(100);
    expect([first[`${SCORE[version]}.min`], first[`${SCORE[version]}.max`]]).toEqual(['0', '100']);
    expect(first['cmi.success_status']).toBeUndefined();
    await leave(page);

    await launch(page);
    await figureReady(figure);
    expect(await said(figure.locator('.head'))).toBe(head);
    expect((await ledgerOf(page)).values[status]).toBe('completed');
    const shown = inside(page).owner();
    expect(await shown.getAttribute('src')).toContain('theme=dark');
    await figure.getByRole('button', { name: /again/i }).last().click();
    await answerAll(figure, RIGHT, ['A and D', 'B and E']);
    await expect.poll(async () => (await ledgerOf(page)).values[raw]).toBe('100');
    const second = (await ledgerOf(page)).values;
    expect(version === '1.2' ? second[status] : second['cmi.success_status']).toBe('passed');
    await leave(page);
    const { calls, faults, values } = await ledgerOf(page);
    // Each attempt is followed by its seven answers.
    expect([0, 7, 8, 15].map((n) => values[`cmi.interactions.${n}.id`])).toEqual([
      'attempt-1',
      'attempt-1-answer-7',
      'attempt-2',
      'attempt-2-answer-7',
    ]);
    const response = version === '1.2' ? 'student_response' : 'learner_response';
    expect(values[`cmi.interactions.7.${response}`]).toBe('A, B; A, D');
    expect(values['cmi.interactions.7.result']).toMatch(/wrong|incorrect/);
    expect(values['cmi.interactions.8.result']).toBe('correct');
    expect(values['cmi.objectives.0.score.raw']).toBe(first[raw]);
    expect(calls.filter((call) => call.includes('Initialize'))).toHaveLength(2);
    expect(calls.filter((call) => /Finish|Terminate/.test(call))).toHaveLength(2);
    expect([faults, complaints]).toEqual([[], []]);
  });

  test('without an exercise: completed once something is changed, and kept as it was', async () => {
    const { url } = await upload(site, version, 'vectors=A:3,30;B:15,4&digits=4');
    const { page, figure, complaints } = await launched(site, url);
    const before = await cosineIn(figure);
    expect((await ledgerOf(page)).values[status]).toBe('incomplete');
    await dragIn(page, figure, 'B', { x: -60, y: -80 });
    await expect.poll(async () => (await ledgerOf(page)).values[status]).toBe('completed');
    const dragged = await stateIn(figure.owner());
    expect(dragged.measures?.cosine).not.toBe(before);
    await leave(page);
    expect(
      Object.keys((await ledgerOf(page)).values).some((name) => /session_time$/.test(name)),
    ).toBe(true);
    await launch(page);
    await figureReady(figure);
    expect((await stateIn(figure.owner())).vectors).toEqual(dragged.vectors);
    expect(await figure.owner().getAttribute('src')).toMatch(/&digits=4$/);
    await leave(page);
    const { values, faults } = await ledgerOf(page);
    expect([values[status], values[raw]]).toEqual(['completed', undefined]);
    expect([faults, complaints]).toEqual([[], []]);
  });

  test('a package with guided steps is completed when they are done, not before', async () => {
    const { url } = await upload(site, version, 'figure=pairs&steps=on');
    const { page, figure, complaints } = await launched(site, url);
    const press = (name: string): Promise<void> =>
      figure.getByRole('button', { name: `${name}:` }).click();
    await press('A and B');
    await press('A and D');
    await press('A and C');
    await expect.poll(async () => said(figure.locator('.guide'))).toContain('Step 3 of 3');
    expect((await ledgerOf(page)).values[status]).toBe('incomplete');
    await leave(page);
    await launch(page);
    await figureReady(figure);
    await figure.locator('[data-handle="A"]').focus();
    for (let presses = 0; presses < 45; ++presses) await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await ledgerOf(page)).values[status]).toBe('completed');
    expect([(await ledgerOf(page)).faults, complaints]).toEqual([[], []]);
  });

  test('the steps passed over do not complete it', async () => {
    const { url } = await upload(site, version, 'figure=pairs&steps=on');
    const { page, figure } = await launched(site, url);
    const next = figure.locator('.guide').getByRole('button', { name: 'Next' });
    for (let at = 0; at < 3; ++at) await next.click();
    await leave(page);
    expect((await ledgerOf(page)).values[status]).toBe('incomplete');
  });

  test('the manifest is XML, of its edition, and lists what is there', async () => {
    const title = encodeURIComponent('<Pairs> & “more”');
    const { url, manifest } = await upload(site, version, `figure=pairs&page.title=${title}`);
    const { page } = await openAt(site, url);
    const read = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
      const all = (name: string): Element[] => [...root.getElementsByTagName(name)];
      return {
        broken: all('parsererror').length,
        root: [root.localName, root.namespaceURI],
        version: all('schemaversion')[0]?.textContent,
        titles: all('title').map((one) => one.textContent),
        files: all('file').map((one) => one.getAttribute('href')),
        start: all('resource')[0]?.getAttribute('href'),
      };
    }, manifest);
    const spaces = {
      '1.2': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      '2004': 'http://www.imsglobal.org/xsd/imscp_v1p1',
    };
    expect(read).toEqual({
      broken: 0,
      root: ['manifest', spaces[version]],
      version: version === '1.2' ? '1.2' : '2004 4th Edition',
      titles: ['<Pairs> & “more”', '<Pairs> & “more”'],
      files: ['index.html', 'scorm.js', 'cosine-lab.single.html'],
      start: 'index.html',
    });
  });

  test('what others say, and what another figure left behind, does not count', async () => {
    const { url } = await upload(site, version, 'figure=pairs&exercise=on');
    const { page, complaints } = await openAt(site, url);
    await page.evaluate(() => {
      const { ledger } = window as unknown as { ledger: { values: Record<string, string> } };
      ledger.values['cmi.suspend_data'] = 'other v=1&figure=tokens';
    });
    await launch(page);
    await figureReady(inside(page));
    expect(await inside(page).locator('.figure').innerText()).toContain('C = A');
    await page.evaluate(() => {
      const middle = document.querySelector<HTMLIFrameElement>('#middle');
      const frame = middle?.contentDocument?.querySelector<HTMLIFrameElement>('#package');
      const exercise = { score: 8, max: 8, attempts: 1, complete: true };
      const message = { cosineLab: 1, type: 'exercise', ...exercise };
      frame?.contentWindow?.postMessage(message, '*');
    });
    await leave(page);
    const { values, faults } = await ledgerOf(page);
    expect([values[status], values[raw]]).toEqual(['incomplete', undefined]);
    expect([faults, complaints]).toEqual([[], []]);
  });
});

test('without a platform the package is a page with a figure', async () => {
  const { url } = await upload(site, '1.2', 'figure=ratio');
  const { page, complaints, requests } = await openAt(site, `${url}package/index.html`);
  await figureReady(page.frameLocator('iframe'));
  expect((await stateIn(page.locator('iframe'))).parameters['figure']).toBe('ratio');
  expect(requests.every((asked) => asked.startsWith(url) || /^(data|blob):/.test(asked))).toBe(
    true,
  );
  expect(complaints).toEqual([]);
});

test('a platform that opens a window of its own is found', async () => {
  const { url } = await upload(site, '2004', '');
  const { page } = await openAt(site, url);
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open('/package/index.html', '', 'width=900,height=700')),
  ]);
  await figureReady(popup.frameLocator('iframe'));
  await popup.close();
  await expect.poll(async () => (await ledgerOf(page)).calls.at(-1)).toBe('Terminate()');
  expect((await ledgerOf(page)).faults).toEqual([]);
});
