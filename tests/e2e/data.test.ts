// Ready data, and a table of the reader's own: pasted, corrected, dragged, undone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, rows, said, still } from './support/board';
import { can } from './support/engine';
import { axes, dragTip, measure, openFigure, rest, spokenComponents } from './support/figure';
import { hostedSite } from './support/hosts';

const site = hostedSite();

const path = 'figure.html?board=open';
const phone = { viewport: { width: 360, height: 640 }, hasTouch: can('fingers') };

/** Puts a text into the table as a paste does: at once, over what is there. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your table' }).fill(text);
  await still(page);
}

async function errors(page: Page): Promise<string[]> {
  return Promise.all((await page.locator('.board-foot .say.bad').all()).map(said));
}

test('boats: opposite and perpendicular courses', async () => {
  const { page, complaints } = await openFigure(site, { path });
  await choose(page, 'Data', 'boats');
  // Swift [4, 3] and Seal [8, −3]: 23 / (5 × √73).
  expect(await measure(page, 'cosine')).toBeCloseTo(0.5383892771022, 11);
  expect(await said(page.locator('[data-label="axis-y"]'))).toBe('north (knots)');
  expect(await spokenComponents(page, 'Gull')).toEqual([-8, -6]);
  expect(await page.locator('[data-handle="A"]').count()).toBe(0);
  const boats = await openFigure(site, { path: 'figure.html?data=boats&compare=Swift,Gull' });
  expect(await measure(boats.page, 'cosine')).toBe(-1);
  const across = await openFigure(site, { path: 'figure.html?data=boats&compare=Swift,Heron' });
  expect(await measure(across.page, 'cosine')).toBe(0);
  expect(complaints).toEqual([]);
});

test('people: the unit decides, and the board says so', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=metric&data=people' });
  const foot = page.locator('.board-foot');
  // Cleo (36, 60000) and Dan (60, 33000): 60/33000 − 36/60000 is an angle of 1.218 thousandths of a radian.
  expect(await said(foot)).toContain('Cleo and Dan, have a cosine similarity of 0.9999993');
  await choose(page, 'Numbers', 'z-scores');
  expect(await said(foot)).not.toContain('income alone');
});

test('a table pasted from a spreadsheet is drawn, and can be dragged and undone', async () => {
  const { page, complaints } = await openFigure(site, { path });
  await choose(page, 'Data', 'your own');
  const table = page.getByRole('textbox', { name: 'Your table' });
  expect(await table.inputValue()).toBe(
    'name; mass (kg); volume (L)\nA; 3; 30\nB; 15; 4\nC; 3; 27\nD; 7.5; 75\nE; 7.5; 2\n',
  );
  await paste(page, 'Town\tRain (mm)\tSun (h)\r\nOslo\t3,0\t4,0\r\nRome\t4,0\t3,0\r\n');
  expect(await errors(page)).toEqual([]);
  // 24 / 25.
  expect(await measure(page, 'cosine')).toBe(0.96);
  expect(await said(page.locator('[data-label="axis-x"]'))).toBe('Rain (mm)');
  expect(await page.locator('[data-handle]').count()).toBe(2);
  expect(await said(page.locator('.readout'))).toContain('Oslo');
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'Rome', { x: origin.x + 4 * pixelsPerUnit, y: origin.y });
  expect(await spokenComponents(page, 'Rome')).toEqual([4, 0]);
  // 12 / (5 × 4).
  expect(await measure(page, 'cosine')).toBeCloseTo(0.6, 12);
  expect(await table.inputValue()).toBe('name; Rain (mm); Sun (h)\nOslo; 3; 4\nRome; 4; 0\n');
  await page.locator('[data-tool="undo"]').click();
  await rest(page);
  expect(await spokenComponents(page, 'Rome')).toEqual([4, 3]);
  expect(await table.inputValue()).toContain('Rome\t4,0\t3,0');
  await page.locator('[data-tool="undo"]').click();
  await rest(page);
  expect(await page.locator('[data-handle]').count()).toBe(5);
  await page.locator('[data-tool="redo"]').click();
  await rest(page);
  expect(await page.locator('[data-handle="Oslo"]').count()).toBe(1);
  await page.locator('[data-tool="reset"]').click();
  await still(page);
  expect(await measure(page, 'dot')).toBe(165);
  expect(complaints).toEqual([]);
});

test('errors are told by row and column, the last good numbers stay, and nothing typed is lost', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'Data', 'your own');
  const bad = 'name;mass (kg);volume (L)\nA;3;thirty\nB;15;\nC;3;27;1\nC;7,5;75\n';
  await paste(page, bad);
  expect(await errors(page)).toEqual([
    'Row 2, column “volume”: “thirty” is not a number.',
    'Row 3, column “volume”: the number is missing.',
    'Row 4 has 4 cells, but the table has 3 columns.',
    'Row 5: the name “C” is already used in row 4. Give each row its own.',
  ]);
  expect(await measure(page, 'dot')).toBe(165);
  const table = page.getByRole('textbox', { name: 'Your table' });
  expect(await table.inputValue()).toBe(bad);
  await choose(page, 'Data', 'boats');
  await choose(page, 'Data', 'your own');
  expect(await table.inputValue()).toBe(bad);
  await paste(
    page,
    bad.replace('thirty', '30').replace('15;', '15;4').replace('27;1', '27').replace('C;7', 'D;7'),
  );
  expect(await errors(page)).toEqual([]);
  expect(await page.locator('[data-handle]').count()).toBe(4);
  expect(await said(page.locator('.board-foot'))).toContain('Commas are read as decimal signs');
});

test('typed key by key: the focus stays, and undo takes the whole word', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=metric' });
  await choose(page, 'Data', 'your own');
  const table = page.getByRole('textbox', { name: 'Your table' });
  await table.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Fig; -2; 5');
  await still(page);
  expect(await table.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await spokenComponents(page, 'Fig')).toEqual([-2, 5]);
  expect((await rows(page, 'The 4 nearest to'))[0]?.[0]).toBe('cosine similarity');
  await page.locator('[data-tool="undo"]').click();
  await still(page);
  expect(await page.locator('[data-handle="Fig"]').count()).toBe(0);
  expect(await table.inputValue()).toMatch(/E; 7\.5; 2\n$/);
});

test('two hundred vectors of twelve dimensions, then two of two', async () => {
  const { page, complaints } = await openFigure(site, { path: 'figure.html?figure=metric' });
  await choose(page, 'Data', 'your own');
  const many = Array.from({ length: 200 }, (_, v) =>
    [`v${v}`, ...Array.from({ length: 12 }, (__, d) => String(((v * 7 + d * 3) % 40) - 20))].join(
      '\t',
    ),
  );
  await paste(page, many.join('\n'));
  expect(await errors(page)).toEqual([]);
  expect(await page.locator('[data-handle]').count()).toBe(200);
  expect(await said(page.locator('.board'))).toContain('all 12 dimensions');
  await paste(page, `${many.join('\n')}\nw\t${'1\t'.repeat(12)}`);
  expect(await errors(page)).toEqual([
    'There are 201 rows with numbers. At most 200 can be shown; remove some.',
  ]);
  expect(await page.locator('[data-handle]').count()).toBe(200);
  await page.locator('[data-handle="v199"]').focus();
  await paste(page, 'A;1;2\nB;3;4');
  expect(await page.locator('[data-handle]').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('a table of one’s own opens the board that was folded, wherever it was chosen', async () => {
  const { page } = await openFigure(site);
  expect(await page.locator('.board-foot').isVisible()).toBe(false);
  await page.locator('.board > summary').click();
  await choose(page, 'Data', 'boats');
  await page.locator('.board > summary').click();
  await page.keyboard.press('Control+z');
  await rest(page);
  expect(await page.locator('[data-handle="A"]').count()).toBe(1);
  expect(await page.locator('.board-foot').isVisible()).toBe(false);
  await page.locator('.board > summary').click();
  await choose(page, 'Data', 'your own');
  await page.locator('.board > summary').click();
  await page.keyboard.press('Control+z');
  await rest(page);
  await page.keyboard.press('Control+Shift+z');
  await rest(page);
  expect(await page.getByRole('textbox', { name: 'Your table' }).isVisible()).toBe(true);
});

test('what the author gave can be left and found again', async () => {
  const own = 'vectors=P:1,2;Q:-2,1&dims=u:m;v:m';
  const { page } = await openFigure(site, { path: `${path}&${own}` });
  expect(await measure(page, 'cosine')).toBe(0);
  await choose(page, 'Data', 'materials');
  expect(await measure(page, 'dot')).toBe(165);
  await choose(page, 'Data', 'of this page');
  expect(await measure(page, 'cosine')).toBe(0);
  expect(await page.locator('[data-tool="reset"]').getAttribute('aria-disabled')).toBe('true');
});

test('names of any script, and a tongue-twister of a heading, on a telephone', async () => {
  const { page } = await openFigure(site, { path, ...phone });
  await page.getByRole('radio', { name: 'your own' }).tap();
  await still(page);
  await paste(page, `ماء;3;30\n🍎 🍏;-4;2\n${'long '.repeat(15)}end;1;1`);
  expect(await errors(page)).toEqual([]);
  expect(await page.locator('[data-handle="ماء"]').count()).toBe(1);
  expect(await page.locator('[data-label="tip"]').allInnerTexts()).toContain('🍎 🍏');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('no data are offered before a prediction is checked', async () => {
  const { page } = await openFigure(site, { path: 'figure.html?figure=pairs&exercise=on' });
  expect(await page.getByRole('radiogroup', { name: 'Data' }).count()).toBe(0);
  const wrong = await openFigure(site, { path: 'figure.html?data=bats' });
  expect(await said(wrong.page.locator('.notice'))).toContain('materials, boats, people');
});
