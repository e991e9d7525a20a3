// The author's page for everybody: rules of accessibility, keys alone, and screens of every width.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { strictHeaders } from '../../cmake/tasks/serve.mjs';
import { cell, codeOf, figureReady, openAuthor, waitForCode, wrongAt } from './support/author';
import { violations } from './support/axe';
import { said } from './support/board';
import { FIGURES, serve, hostedSite, dist } from './support/hosts';

const site = hostedSite();

async function openAllFolds(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

test.each([
  ['light', 1280, ''],
  ['dark', 1280, 'figure=pairs&exercise=on&page.kind=element&page.still=on'],
  ['light', 360, 'vectors=A:x,1;B:1&digits=99&colour=red'],
  ['dark', 360, 'vectors=A:x,1;B:1&digits=99&colour=red'],
  ['dark', 360, 'figure=metric&vectors=A:1,2,3;B:3,2,1'],
  ['light', 800, 'figure=tokens'],
] as const)('in %s, %i pixels wide, #%s breaks no rule', async (colorScheme, width, hash) => {
  const viewport = { width, height: 800 };
  const { page } = await openAuthor(site, hash, { colorScheme, viewport });
  expect(await violations(page.mainFrame())).toEqual([]);
  await openAllFolds(page);
  expect(await violations(page.mainFrame())).toEqual([]);
});

test('keys alone choose, type, and copy', async () => {
  const prepare = async (page: Page): Promise<void> =>
    page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, figure } = await openAuthor(site, '', { prepare });
  await page.getByLabel('Figure', { exact: true }).focus();
  // A list forgets a letter after a second, which a slow machine needs to open the figure.
  await page.keyboard.press('h');
  await figureReady(figure);
  await waitForCode(page, 'figure=highdim');
  // The list keeps the focus while the form around it is made anew.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await waitForCode(page, 'steps=on');
  const fields = ['Questions', 'Questions of your own', 'Graded', 'Percent to pass', 'Dimensions'];
  for (const label of fields) {
    await page.keyboard.press('Tab');
    const field = page.getByLabel(label, { exact: true });
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  }
  await page.keyboard.type('300');
  await waitForCode(page, 'dimensions=300');
  // Enter in a field must not send a form away.
  await page.keyboard.press('Enter');
  await page.getByLabel('Moodle, Canvas', { exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.code code').innerText()).toMatch(/^http/);
  const link = await page.locator('.code code').innerText();
  expect(link).toMatch(/figure\.html\?figure=highdim&steps=on&dimensions=300$/);
  await page.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect.poll(() => said(page.locator('.said'))).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('where the clipboard is refused, the code is selected', async () => {
  const { page } = await openAuthor(site);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => said(page.locator('.said'))).toContain('The code is selected');
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected).toBe(await codeOf(page, 'HTML'));
});

test.each(FIGURES)('the form of %s fits screens of every width', async (kind) => {
  const { page } = await openAuthor(site, `figure=${kind}`);
  await openAllFolds(page);
  for (const width of [320, 375, 600, 768, 991, 993, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const outside = await page.evaluate(() => {
      const most = document.documentElement.clientWidth;
      return [...document.querySelectorAll('main *:not(.grid *, pre *, option)')]
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => one.getBoundingClientRect().right > most + 0.5)
        .map((one) => one.outerHTML.slice(0, 80));
    });
    expect(outside, String(width)).toEqual([]);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(scrolls).toBeLessThanOrEqual(0);
  }
});

test('under a strict policy nothing is violated', async () => {
  const { url } = await serve(dist, strictHeaders);
  const { page, complaints } = await openAuthor({ ...site, url }, 'vectors=A:1,2;B:2,x');
  await expect.poll(() => wrongAt(page, 'Vectors')).not.toBe('');
  await cell(page, 'Number 2 of vector 2').fill('3');
  await waitForCode(page, 'B:2,3');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download for SCORM 2004' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('scorm-2004.zip');
  expect(complaints.filter((text) => !text.includes('Parameter “vectors”'))).toEqual([]);
});

test('a package that cannot be made is told', async () => {
  const { page } = await openAuthor(site);
  await page.route('**/cosine-lab.single.html', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'Download for SCORM 1.2' }).click();
  await expect.poll(() => said(page.locator('.said'))).toContain('could not be made');
});
