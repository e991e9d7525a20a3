// Words as vectors. The numbers were worked out with 40 digits, apart from the figure.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, rows, said, still } from './support/board';
import { dragTip, openFigure, rest, tip, written } from './support/figure';
import { hostedSite } from './support/hosts';
import { handheld } from './support/site';

const site = hostedSite();

const path = 'figure.html?figure=embedding';

async function pick(page: Page, label: string, choice: string): Promise<void> {
  await page
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .selectOption({ label: choice });
  await still(page);
}

/** The angle between two arrows as they stand on the screen; the origin is where both begin. */
async function seenAngle(page: Page, a: string, b: string): Promise<number> {
  // The rings' numbers stand right of the origin, 7 pixels below its height.
  const rings = await page.locator('[data-label="tick-x"]').evaluateAll((labels) =>
    labels.map((label) => {
      const box = label.getBoundingClientRect();
      return { value: Number(label.textContent), x: box.x + box.width / 2, y: box.y - 7 };
    }),
  );
  const [one, two] = rings;
  if (!one || !two) throw new Error('Too few rings are numbered.');
  const unit = (two.x - one.x) / (two.value - one.value);
  const origin = { x: one.x - one.value * unit, y: one.y };
  const direction = async (name: string): Promise<number> => {
    const at = await tip(page, name);
    return Math.atan2(origin.y - at.y, at.x - origin.x);
  };
  return (((await direction(b)) - (await direction(a))) * 180) / Math.PI;
}

test('two words are compared, and the nearest are told', async () => {
  const { page, complaints } = await openFigure(site, { path });
  expect(await written(page, 'cosine')).toBe('0.857');
  expect(await written(page, 'angle')).toBe('31.0°');
  expect(await said(page.locator('.head'))).toBe(
    'Nearest to king: queen (0.857), prince (0.850), man (0.835).',
  );
  const list = await rows(page, 'All others (37)');
  expect(list.map(([name]) => name)).toEqual([
    ...['queen', 'prince', 'man', 'grandfather', 'princess', 'grandmother', '…', 'bicycle'],
  ]);
  expect(list[7]).toEqual(['bicycle', '−0.586', '125.8°']);
  expect(await rows(page, 'king and queen, number by number')).toContainEqual([
    ...['female', '−0.5', '0.5', '−0.25'],
  ]);
  expect(complaints).toEqual([]);
});

test('the angle drawn in the plane of the two is the angle', async () => {
  const { page } = await openFigure(site, { path });
  expect(await seenAngle(page, 'king', 'queen')).toBeCloseTo(31.003, 0);
  await pick(page, 'second vector', 'bicycle');
  expect(await written(page, 'cosine')).toBe('−0.586');
  expect(await seenAngle(page, 'king', 'bicycle')).toBeCloseTo(125.84, 0);
});

test('a press in the table compares another word, and undo comes back', async () => {
  const { page } = await openFigure(site, { path });
  await page.locator('.board').getByRole('button', { name: 'man', exact: true }).click();
  await still(page);
  expect(await written(page, 'cosine')).toBe('0.835');
  expect(await tip(page, 'man')).toBeTruthy();
  await page.click('[data-tool="undo"]');
  await still(page);
  expect(await written(page, 'cosine')).toBe('0.857');
});

test('a press on a dot compares its word', async () => {
  const { page } = await openFigure(site, { path, viewport: { width: 1200, height: 700 } });
  const name = page.locator('[data-label="tip"]:not(.strong)').first();
  const word = (await name.textContent()) ?? '';
  const box = await name.boundingBox();
  if (!box) throw new Error('No dot has a name.');
  const compared = async (): Promise<string[]> =>
    page
      .locator('.handle.compared')
      .evaluateAll((handles) =>
        handles
          .filter((handle) => !(handle as HTMLElement).hidden)
          .map((handle) => (handle as HTMLElement).dataset['handle'] ?? ''),
      );
  // The dot stands left or right of its name.
  for (const x of [box.x - 6, box.x + box.width + 6]) {
    if (!(await compared()).includes(word)) await page.mouse.click(x, box.y + box.height / 2);
    await still(page);
  }
  expect(await compared()).toContain('king');
  expect(await compared()).toContain(word);
});

test('a feature changed by a slider changes the neighbours', async () => {
  const { page } = await openFigure(site, { path });
  const slider = page.getByRole('slider', { name: /^royal/ });
  await slider.focus();
  for (let press = 0; press < 100; ++press) await page.keyboard.press('ArrowLeft');
  await rest(page);
  // Without the crown a man is left: 2.375 / sqrt(2.5 * 2.3125) = 0.9878.
  expect(await said(page.locator('.head'))).toMatch(/^Nearest to king: man \(0\.988\)/);
  const [, royal] = (await rows(page, 'king and queen')).find(([name]) => name === 'royal') ?? [];
  expect(royal).toBe('0');
});

test('a word dragged in its plane changes all its numbers, and the cosine follows', async () => {
  const { page } = await openFigure(site, { path });
  const before = await rows(page, 'king and queen');
  const from = await tip(page, 'queen');
  await dragTip(page, 'queen', { x: from.x - 160, y: from.y + 20 });
  const angle = Number.parseFloat(await written(page, 'angle'));
  expect(angle).toBeGreaterThan(50);
  expect(await seenAngle(page, 'king', 'queen')).toBeCloseTo(angle, 0);
  expect(await rows(page, 'king and queen')).not.toEqual(before);
});

test('two features: what is left out is said, with both angles', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'Look at', 'two features');
  expect(await said(page.locator('.board'))).toContain(
    'Two features are drawn and 6 left out. The shadows of king and queen form an angle of 53.1° ' +
      '(cosine 0.600); the true one is 31.0° (cosine 0.857).',
  );
  expect(await page.locator('[data-label="axis-y"]').innerText()).toBe('royal');
  await pick(page, 'Up', 'old');
  expect(await page.locator('[data-label="axis-y"]').innerText()).toBe('old');
});

test('three features are turned by a hand and by sliders', async () => {
  const { page } = await openFigure(site, { path });
  await choose(page, 'Look at', 'three features');
  const turn = page.getByRole('slider', { name: /^Turn/ });
  expect(await turn.inputValue()).toBe('30');
  const before = await tip(page, 'queen');
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('no stage');
  await page.mouse.move(stage.x + 12, stage.y + stage.height - 12);
  await page.mouse.down();
  await page.mouse.move(stage.x + 112, stage.y + stage.height - 12, { steps: 5 });
  await page.mouse.up();
  await rest(page);
  expect(Number(await turn.inputValue())).toBeCloseTo(-10, 5);
  expect((await tip(page, 'queen')).x).not.toBeCloseTo(before.x, 0);
  await page.click('[data-tool="undo"]');
  await rest(page);
  expect(await turn.inputValue()).toBe('30');
});

test('on a phone nothing sticks out, and the page of words can be walked by its steps', async () => {
  const { page } = await openFigure(site, {
    path: `${path}&steps=on`,
    viewport: { width: 360, height: 640 },
    ...handheld,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const guide = page.locator('.guide');
  expect(await said(guide)).toContain('Find a second word whose cosine with king is above 0.8');
  await pick(page, 'second vector', 'prince');
  expect(await said(guide)).toContain('king and prince share most of what they are');
  await pick(page, 'second vector', 'bicycle');
  expect(await said(guide)).toContain('Move the sliders of king');
});

test('vectors of the author’s own, wrong ones named', async () => {
  const own = await openFigure(site, {
    path: `${path}&vectors=${encodeURIComponent('cat:1,2,2;dog:2,1,2;sun:0,0,0')}&dims=a;b;c`,
  });
  // (1,2,2) and (2,1,2): 8 / 9.
  expect(await written(own.page, 'cosine')).toBe('0.889');
  const wrong = await openFigure(site, { path: `${path}&vectors=cat:1;dog:2` });
  expect(await said(wrong.page.locator('.notices'))).toContain('from 2 to 12');
  expect(await written(wrong.page, 'cosine')).toBe('0.857');
});
