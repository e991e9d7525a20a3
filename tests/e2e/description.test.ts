// A figure in words: one paragraph on request, for those who do not see the drawing.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe';
import { said } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const IN_WORDS =
  'Arrows start at the origin of a plane: mass (kg) grows to the right, volume (L) upwards. A (mass 3 kg, volume 30 L) ' +
  'and B (mass 15 kg, volume 4 L) are compared. A and B are less than a right angle apart: angle 69.4°, cosine 0.353. ' +
  'Beside them: C (3 kg, 27 L), D (7.5 kg, 75 L), E (7.5 kg, 2 L). Outside the part that is seen: D.';

const dialog = (page: Page, name = 'The figure in words'): Locator =>
  page.getByRole('dialog', { name, exact: true });
const told = (page: Page): Locator => page.locator('.told');
const focused = async (place: Locator): Promise<boolean> =>
  place.evaluate((one) => one === document.activeElement);

test('"d" tells the whole scene, the text has the focus, and Escape gives it back', async () => {
  const { page } = await openFigure(site, { path: 'figure.html' });
  const handle = page.locator('[data-handle="A"]');
  for (const close of ['Escape', 'd']) {
    await handle.focus();
    await page.keyboard.press('d');
    await dialog(page).waitFor();
    expect(await said(told(page))).toBe(IN_WORDS);
    expect(await focused(told(page))).toBe(true);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.keyboard.press(close);
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await focused(handle)).toBe(true);
  }
});

test('it tells what is there at the moment, and what is out of sight', async () => {
  const { page } = await openFigure(site, { path: 'figure.html' });
  await page.locator('[data-handle="B"]').focus();
  for (let step = 0; step < 3; ++step) await page.keyboard.press('ArrowRight');
  await rest(page);
  await page.keyboard.press('d');
  const spoken = await page.locator('[data-handle="B"]').getAttribute('aria-valuetext');
  expect(await said(told(page))).toContain(`B (${spoken?.replaceAll(/\s/gu, ' ')})`);
  await page.keyboard.press('Escape');
  for (let step = 0; step < 6; ++step) await page.keyboard.press('+');
  await rest(page);
  await page.keyboard.press('d');
  await dialog(page).waitFor();
  expect(await said(told(page))).toContain('Outside the part that is seen: ');
  expect(await said(told(page))).toMatch(/seen: .*D/);
});

test('a button before the drawing opens it, and another in the list of keys', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?controls=none' });
  const button = page.getByRole('button', { name: 'Describe this figure' });
  await button.focus();
  // It is seen while it has the focus, and big enough to press.
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  expect(await focused(button)).toBe(true);
  await page.keyboard.press('?');
  const help = dialog(page, 'Keys and gestures');
  expect(await said(help)).toContain('Describe the figure in words.');
  await help.getByRole('button', { name: 'Describe this figure' }).click();
  await dialog(page).waitFor();
  expect(await focused(told(page))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await focused(button)).toBe(true);
});

test('in German, with German numbers', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?lang=de&figure=pairs' });
  await page.locator('[data-handle="A"]').focus();
  await page.keyboard.press('d');
  const text = await said(dialog(page, 'Die Grafik in Worten'));
  expect(text).toContain(
    'Verglichen werden A (Masse 3 kg, Volumen 30 L) und B (Masse 15 kg, Volumen 4 L).',
  );
  expect(text).toContain('Winkel 69,4°, Kosinus 0,353.');
});

test.each(['tokens', 'highdim', 'words', 'embedding', 'metric', 'ratio', 'dimension'])(
  '%s tells what it shows',
  async (figure) => {
    const { page } = await openFigure(site, { path: `figure.html?figure=${figure}` });
    await page.getByRole('button', { name: 'Describe this figure' }).press('Enter');
    await dialog(page).waitFor();
    const text = await said(told(page));
    expect(text.length).toBeGreaterThan(120);
    expect(text).not.toMatch(/describe\.|[{}]|NaN|inf/);
  },
);

test('an open question is not answered', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?questions=on' });
  await page.getByRole('button', { name: 'Describe this figure' }).press('Enter');
  await dialog(page).waitFor();
  const text = await said(told(page));
  expect(text).toContain('The answers are hidden until they are checked');
  expect(text).not.toMatch(/cosine \d|angle \d|°/);
});

test('an author’s own words come first, and are nothing but text', async () => {
  const own = '<img src=x onerror="window.hit=1">&lt; \u202eOne arrow is \u2067twice as long';
  const { page } = await openFigure(site, {
    path: `figure.html?description=${encodeURIComponent(own)}`,
  });
  await page.locator('[data-handle="A"]').focus();
  await page.keyboard.press('d');
  await dialog(page).waitFor();
  const [first, second] = await told(page).locator('p').allTextContents();
  expect(first).toBe(own);
  expect(second).toMatch(/^Arrows start at/);
  const [above, below] = await Promise.all(
    [0, 1].map(async (index) => told(page).locator('p').nth(index).boundingBox()),
  );
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  expect(await page.locator('dialog img').count()).toBe(0);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  // Marks of direction that are left open turn nothing round that stands beside them.
  const left = await told(page).evaluate((place) => {
    const range = document.createRange();
    const text = place.lastElementChild?.querySelector('span')?.firstChild as Text;
    const at = (index: number): number => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    return [at(0), at(5)];
  });
  expect(left[0]).toBeLessThan(left[1] ?? 0);
});

test('a shared link keeps the author’s words', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?description=Two%20arrows' });
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.locator('.share input').inputValue()).toContain('description=Two%20arrows');
});

test('keys of one letter can be turned off, and are letters where they are typed', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=tokens' });
  const field = page.locator('textarea').first();
  await field.fill('');
  await field.pressSequentially('d?');
  await rest(page);
  expect(await field.inputValue()).toBe('d?');
  expect(await page.locator('dialog').isVisible()).toBe(false);
  const open = page.getByRole('button', { name: 'Keys and gestures' });
  await open.click();
  const help = dialog(page, 'Keys and gestures');
  const letters = help.getByRole('switch', { name: '? and single letters act as keys' });
  expect(await letters.isChecked()).toBe(true);
  await letters.uncheck();
  await page.keyboard.press('?');
  expect(await help.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  for (const key of ['?', 'd']) {
    await page.keyboard.press(key);
    await rest(page);
    expect(await page.locator('dialog').isVisible()).toBe(false);
  }
  await open.click();
  expect(await letters.isChecked()).toBe(false);
  await letters.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await dialog(page).waitFor();
});

test('a list is searched by letters, and a shortcut of the browser is its own', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=embedding' });
  const list = page.locator('select').first();
  await list.focus();
  await page.keyboard.press('d');
  await rest(page);
  expect(await page.locator('dialog').isVisible()).toBe(false);
  await page.locator('[data-handle]').first().focus();
  await page.keyboard.press('Control+d');
  await rest(page);
  expect(await page.locator('dialog').isVisible()).toBe(false);
});
