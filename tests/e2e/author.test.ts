// The author's page: a figure made by hand and by form, and the way back to it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  cell,
  codeOf,
  figureReady,
  kept,
  openAuthor,
  stateIn,
  waitForCode,
  wrongAt,
} from './support/author';
import { said } from './support/board';
import { dragIn, hostedSite } from './support/hosts';

const site = hostedSite();

const preview = (page: Page) => page.locator('.preview');

test('a hand in the figure fills the form, the form changes the figure, and the code has both', async () => {
  const prepare = async (page: Page): Promise<void> =>
    page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, figure, complaints } = await openAuthor(site, '', { prepare });
  expect(await cell(page, 'Number 1 of vector 2').inputValue()).toBe('15');
  await dragIn(page, figure, 'B', { x: -40, y: -60 });
  await waitForCode(page, 'vectors=A:3,30;B:');
  const [, b] = (await stateIn(preview(page))).vectors;
  expect(b?.components[0]).toBeLessThan(14);
  for (const at of [0, 1]) {
    const shown = await cell(page, `Number ${at + 1} of vector 2`).inputValue();
    expect(Number(shown)).toBe(b?.components[at]);
  }
  await cell(page, 'Name of vector 1').fill('Bucket');
  await page.getByLabel('circle', { exact: true }).check();
  await waitForCode(page, 'view=circle');
  const state = await stateIn(preview(page));
  expect(state.vectors[0]?.name).toBe('Bucket');
  expect(state.first).toBe('Bucket');
  expect(await figure.getByRole('radio', { name: 'unit circle' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => said(page.locator('.said'))).toBe('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await codeOf(page, 'HTML'));
  expect(copied).toMatch(/figure\.html\?vectors=Bucket:3,30;B:/);
  expect(copied).not.toMatch(/state=|compare=|v=1/);
  expect(complaints).toEqual([]);
});

test('what is typed is one step of undo; another theme takes another page', async () => {
  const { page, figure, complaints } = await openAuthor(site);
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  expect(await undo.isDisabled()).toBe(true);
  await cell(page, 'Number 1 of vector 1').fill('12');
  await waitForCode(page, 'vectors=A:12,30');
  await undo.click();
  await expect.poll(() => cell(page, 'Number 1 of vector 1').inputValue()).toBe('3');
  expect(await codeOf(page, 'HTML')).not.toContain('vectors=');
  await page.getByRole('button', { name: 'Redo', exact: true }).first().click();
  await waitForCode(page, 'vectors=A:12,30');
  await page.getByLabel('dark', { exact: true }).check();
  await waitForCode(page, 'theme=dark');
  await figureReady(figure);
  await expect.poll(async () => (await stateIn(preview(page))).vectors[0]?.components[0]).toBe(12);
  expect(await undo.isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
});

test('what is wrong stays as it is typed, is told where it is, and is not in the code', async () => {
  const { page, figure } = await openAuthor(site, 'vectors=A:1,2;B:2,1;C:1,1');
  const number = cell(page, 'Number 2 of vector 2');
  await number.fill('1x');
  await expect.poll(() => wrongAt(page, 'Vectors')).toMatch(/^“1x”: This is not a number/);
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  expect(await said(page.locator('[role=alert].trouble'))).toContain('not part of it');
  expect(await codeOf(page, 'HTML')).toContain('vectors=A:1,2;B:2,1;C:1,1"');
  // Neither a hand in the figure nor another field takes it away.
  await dragIn(page, figure, 'A', { x: 40, y: 0 });
  await page.getByLabel('Guided steps').check();
  await waitForCode(page, 'steps=on');
  expect(await number.inputValue()).toBe('1x');
  const before = await stateIn(preview(page));
  const held = async (): Promise<(string | null)[]> =>
    ['vectors', 'steps'].map((name) => kept(page).get(name));
  await expect.poll(held).toEqual(['A:1,2;B:2,1x;C:1,1', 'on']);
  await page.reload();
  await figureReady(figure);
  expect(await number.inputValue()).toBe('1x');
  await expect.poll(() => wrongAt(page, 'Vectors')).toContain('This is not a number');
  await number.fill('1');
  await waitForCode(page, 'vectors=A:1,2;B:2,1;C:1,1&amp;steps=on');
  expect(await wrongAt(page, 'Vectors')).toBe('');
  expect(await said(page.locator('[role=alert].trouble'))).toBe('');
  expect(before.vectors[1]?.components).toEqual([2, 1]);
});

test('cells that the notation cannot hold are named, and corrected in place', async () => {
  const { page } = await openAuthor(site);
  await cell(page, 'Number 1 of vector 1').fill('7,5');
  await expect.poll(() => wrongAt(page, 'Vectors')).toContain('with a decimal point');
  expect(await codeOf(page, 'HTML')).not.toContain('vectors=');
  await cell(page, 'Number 1 of vector 1').fill('7.5');
  await waitForCode(page, 'vectors=A:7.5,30');
  expect(await wrongAt(page, 'Vectors')).toBe('');
});

test('rows come and go; the pair follows a name', async () => {
  const { page } = await openAuthor(site, 'vectors=A:1,2;B:2,1;C:1,1&compare=B,C');
  await page.getByRole('button', { name: 'Add a vector' }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Name of vector 4',
  );
  await waitForCode(page, 'C:1,1;D:1,1');
  await cell(page, 'Name of vector 2').fill('Boat');
  await waitForCode(page, 'compare=Boat,C');
  await page.getByRole('button', { name: 'Remove vector 1' }).click();
  await waitForCode(page, 'vectors=Boat:2,1;C:1,1;D:1,1"');
  const second = page.getByLabel('Second vector');
  expect(await second.locator('option').allInnerTexts()).toEqual(['Boat', 'C', 'D']);
  await second.selectOption('D');
  await waitForCode(page, 'compare=Boat,D');
  await page.getByText('As text').click();
  const text = page.locator('.as-text textarea').first();
  await text.fill('P:1,1\nQ:2,2\n');
  await expect.poll(() => wrongAt(page, 'Compare')).toContain('There is no vector of this name');
  await page.getByLabel('First vector').selectOption('P');
  await second.selectOption('Q');
  await waitForCode(page, 'vectors=P:1,1;Q:2,2"');
});

test('a correction is tried while the figure still refuses what was there before', async () => {
  const { page } = await openAuthor(site, 'vectors=A:1,2;B:2,1&compare=A,B');
  await page.getByText('As text').click();
  await page.locator('.as-text textarea').first().fill('P:1,1\nQ:2,2\n');
  await expect.poll(() => wrongAt(page, 'Compare')).toContain('There is no vector of this name');
  // A hand is not as quick as that: the second choice comes before the figure has answered the first.
  await page.evaluate(async () => {
    for (const [label, name] of [
      ['First vector', 'Q'],
      ['Second vector', 'P'],
    ]) {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
      if (!select) throw new Error(`There is no ${label}.`);
      select.value = name ?? '';
      for (const type of ['input', 'change'])
        select.dispatchEvent(new Event(type, { bubbles: true }));
      await new Promise((done) => setTimeout(done, 4));
    }
  });
  await waitForCode(page, 'compare=Q,P');
});

test('the address keeps everything, and never adds to the history', async () => {
  const { page, figure } = await openAuthor(site, 'figure=metric&vectors=A:1,2,3;B:3,2,1');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Add a dimension' }).click();
  await cell(page, 'Name of dimension 4').fill('height');
  await cell(page, 'Unit of dimension 4').fill('m');
  await page.getByLabel('Title').fill('Near & “far”');
  await page.getByLabel('Height').fill('640');
  await page.getByLabel('open', { exact: true }).check();
  await waitForCode(page, 'board=open');
  const code = await codeOf(page, 'Quarto');
  expect(code).toContain('title="Near &amp; “far”" width="100%" height="640"');
  expect(code).toContain('vectors=A:1,2,3,1;B:3,2,1,1&amp;dims=x;y;z;height:m');
  await expect.poll(() => page.url()).toContain('page.kind=quarto');
  await figureReady(figure);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const { page: other } = await openAuthor(site, new URL(page.url()).hash.slice(1));
  await waitForCode(other, '{=html}');
  expect(await other.locator('.code code').innerText()).toBe(code);
  expect(await cell(other, 'Name of dimension 4').inputValue()).toBe('height');
  expect((await preview(other).boundingBox())?.height).toBe(640);
});

test('starting again can be taken back', async () => {
  const { page, figure } = await openAuthor(site, 'figure=highdim&dimensions=50&page.title=Many');
  const again = page.getByRole('button', { name: 'Start again' }).first();
  await again.click();
  await figureReady(figure);
  await expect.poll(() => codeOf(page, 'HTML')).toMatch(/figure\.html" title="Cosine similarity/);
  expect(await again.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await waitForCode(page, 'figure=highdim&amp;dimensions=50" title="Many"');
  expect(await page.getByLabel('Title').inputValue()).toBe('Many');
});

test('what no figure knows and what a figure refuses at first are told', async () => {
  const hash = 'colour=red&digits=99&theme=pink&colors=vector-0:fff&figure=pairs&exercise=on';
  const { page } = await openAuthor(site, hash);
  await expect.poll(() => wrongAt(page, 'Decimals')).toMatch(/^“99”: Write a whole number from/);
  expect(await wrongAt(page, 'Theme')).toMatch(/^“pink”: /);
  expect(await wrongAt(page, 'Colours')).not.toBe('');
  expect(await said(page.locator('[role=alert].trouble'))).toContain(
    '“colour” is not a parameter of a figure',
  );
  // Faint colours are shown as they are asked for, so they are in the code.
  expect(await codeOf(page, 'Link')).toMatch(
    /figure\.html\?figure=pairs&exercise=on&colors=vector-0:fff$/,
  );
});
