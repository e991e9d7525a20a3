// The list of keys and gestures.
import { expect, test } from 'vitest';
import { violations } from './support/axe';
import { said } from './support/board';
import { openFigure, rest } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

test('"?" lists the keys and gestures of the figure, and closing gives the focus back', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?lang=de' });
  const help = page.getByRole('dialog', { name: 'Tasten und Gesten' });
  const handle = page.locator('[data-handle="A"]');
  for (const close of ['Escape', '?']) {
    await handle.focus();
    await page.keyboard.press('?');
    await help.waitFor();
    for (const key of ['Pfeiltasten', 'Bild auf, Bild ab', 'Pos1, Ende', 'Strg+Z'])
      expect(await said(help)).toContain(key);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.keyboard.press(close);
    expect(await help.isVisible()).toBe(false);
    expect(await handle.evaluate((one) => one === document.activeElement)).toBe(true);
  }
});

test('a button opens it, too, and it says only what this figure can do', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=tokens',
    viewport: { width: 320, height: 480 },
  });
  await page.getByRole('button', { name: 'Keys and gestures' }).click();
  const help = page.getByRole('dialog', { name: 'Keys and gestures' });
  expect(await said(help)).toContain('Move among the tokens');
  expect(await said(help)).not.toContain('tip');
  expect(await violations(page.mainFrame())).toEqual([]);
  await help.getByRole('button', { name: 'Close' }).click();
  expect(await help.isVisible()).toBe(false);
});

test('"?" in a field is a letter', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=tokens' });
  await page.locator('textarea').first().fill('');
  await page.locator('textarea').first().pressSequentially('why?');
  await rest(page);
  expect(await page.locator('textarea').first().inputValue()).toBe('why?');
  expect(await page.locator('dialog').isVisible()).toBe(false);
});
