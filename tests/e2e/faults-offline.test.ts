// The connection is lost after the figure was shown: what is there works on, and what is missing is told until it is back.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { uncaught } from './support/damage';
import { can, cannot } from './support/engine';
import { dragTip, measure, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();
const REST = /\.rest-[^/]*\.wasm$/;
const path = 'figure.html?vectors=A:3,4;B:4,3;C:1,2';

test('without a connection a reader drags, undoes and shares; a control that needs more says so until it is back', async () => {
  // The second part is on its way as soon as a hand comes, and must not be there before the connection is lost.
  const { page, complaints } = await openFigure(site, {
    path,
    prepare: (opened) => opened.route(REST, (route) => route.abort()),
  });
  // The sheet for sharing comes when it is first opened.
  const share = page.locator('[data-tool="share"]');
  await share.click();
  await page.locator('.share input').waitFor();
  await share.click();
  await page.locator('.share').waitFor({ state: 'hidden' });
  const before = await measure(page, 'cosine');
  await page.context().setOffline(true);
  const from = await tip(page, 'A');
  await dragTip(page, 'A', { x: from.x + 40, y: from.y + 30 });
  const cosine = await measure(page, 'cosine');
  expect(cosine).not.toBe(before);
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(before);
  await page.click('[data-tool="redo"]');
  await rest(page);
  expect(await measure(page, 'cosine')).toBe(cosine);
  await share.click();
  const link = await page.locator('.share:not([hidden]) input').inputValue();
  const notice = page.locator('.notice');
  expect(await notice.count()).toBe(0);
  await page.locator('.share button', { hasText: 'CSV' }).click();
  await notice.waitFor();
  expect(await notice.innerText()).toContain('Check the connection');
  // Trying again without a connection loses nothing.
  await notice.getByRole('button', { name: 'Try again' }).click();
  await notice.waitFor();
  expect(await measure(page, 'cosine')).toBe(cosine);
  await page.context().setOffline(false);
  await page.unroute(REST);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notice.count()).toBe(0);
  expect(await measure(page, 'cosine')).toBe(cosine);
  const panel = await page.locator('.panel-area').boundingBox();
  await page.mouse.click((panel?.x ?? 0) + 208, (panel?.y ?? 0) + 204);
  await expect.poll(() => page.locator('[data-measure="norm-C"]').count()).toBe(1);
  expect(uncaught(complaints)).toEqual([]);
  const shared = await openFigure(site, { path: link.slice(site.url.length) });
  expect(await measure(shared.page, 'cosine')).toBe(cosine);
});

const SHEETS: readonly [string, (page: Page) => Promise<void>, string][] = [
  ['sharing', (page) => page.click('[data-tool="share"]'), '.share input'],
  ['help', (page) => page.click('[data-tool="help"]'), '.help[open]'],
  ['the description', (page) => page.keyboard.press('d'), '.help[open]'],
  ['sound', (page) => page.keyboard.press('t'), '.help[open]'],
];
test.each(SHEETS)(
  'the sheet for %s, first opened without a connection, says that it could not be loaded, and opens at the second try',
  async (_, open, what) => {
    const { page, complaints } = await openFigure(site, { path });
    await page.locator('[data-handle="A"]').focus();
    await page.context().setOffline(true);
    await open(page);
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.locator('p').innerText()).toContain('Check the connection');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor();
    expect(await page.locator(what).isVisible()).toBe(false);
    if (!can('retries')) return;
    await page.context().setOffline(false);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.locator(what).waitFor();
    expect(await notice.count()).toBe(0);
    expect(uncaught(complaints)).toEqual([]);
  },
);

test('a sheet that is opened once the connection is back takes the notice away', async () => {
  if (!can('retries')) cannot('retries');
  const { page } = await openFigure(site, { path });
  await page.context().setOffline(true);
  await page.click('[data-tool="share"]');
  await page.locator('.notice').waitFor();
  await page.context().setOffline(false);
  await page.click('[data-tool="share"]');
  await page.locator('.share input').waitFor();
  expect(await page.locator('.notice').count()).toBe(0);
});
