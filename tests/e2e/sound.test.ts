// The angle as sound, for readers who turn it on.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe';
import { said } from './support/board';
import { forget, heard, listen, RATE, record, recording } from './support/ear';
import { can } from './support/engine';
import { axes, dragTip, openFigure, rest } from './support/figure';
import { keyboard } from './support/hands';
import { dist, frame, hostedSite, openHost, ready, serve } from './support/hosts';
import type { Visited } from './support/site';

const site = hostedSite();

const VECTORS = 'vectors=A:3,0;B:2,1';
const open = (query = VECTORS, prepare = listen): Promise<Visited> =>
  openFigure(site, { path: `figure.html?${query}`, prepare });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sound', exact: true });
const power = (page: Page) => dialog(page).getByRole('switch', { name: 'Hear the angle' });

/** By keys alone. */
async function turn(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await dialog(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
}

async function dragTo(page: Page, x: number, y: number): Promise<void> {
  const { origin, pixelsPerUnit } = await axes(page);
  await dragTip(page, 'B', { x: origin.x + x * pixelsPerUnit, y: origin.y - y * pixelsPerUnit });
}

async function typed(page: Page, numbers: readonly number[]): Promise<void> {
  await keyboard(page).move('B', { x: 0, y: 0 }, numbers);
  await rest(page);
}

const nudge = async (page: Page, key: string): Promise<void> => {
  await page.locator('[data-handle="B"]').focus();
  await page.keyboard.press(key);
  await rest(page);
};

const states = async (page: Page): Promise<readonly string[]> => (await heard(page)).contexts;

test('it is off until somebody asks for it, and then nothing of it is there', async () => {
  const { page, complaints } = await open();
  await dragTo(page, 0, 2);
  await nudge(page, 'ArrowUp');
  await page.keyboard.press('t');
  expect(await power(page).isChecked()).toBe(false);
  await dialog(page).getByRole('slider', { name: 'Volume' }).press('ArrowRight');
  await page.keyboard.press('Escape');
  await nudge(page, 'ArrowLeft');
  expect(await states(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('figures without a compared pair do not offer it', async () => {
  const { page } = await open('figure=tokens');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Keys and gestures' }).click();
  const help = page.getByRole('dialog', { name: 'Keys and gestures' });
  await help.waitFor();
  expect(await said(help)).not.toContain('Hear the angle');
  expect(await help.getByRole('button', { name: 'Sound' }).count()).toBe(0);
});

test('it is turned on and off by keys, moves sound, and nothing does at rest', async () => {
  const { page, complaints } = await open();
  await turn(page);
  await expect.poll(() => states(page)).toEqual(['suspended']);
  await forget(page);
  for (let step = 0; step < 12; ++step) await nudge(page, 'ArrowUp');
  await expect.poll(() => states(page)).toEqual(['suspended']);
  const { left, right, sounds } = await heard(page);
  if (can('loudspeaker')) expect(Math.min(left, right)).toBeGreaterThan(0.01);
  expect(sounds).toBeGreaterThan(0);
  await forget(page);
  await rest(page);
  expect(await heard(page)).toMatchObject({ sounds, left: 0, right: 0 });
  await turn(page);
  await expect.poll(() => states(page)).toEqual(['closed']);
  await nudge(page, 'ArrowDown');
  expect(await heard(page)).toMatchObject({ contexts: ['closed'], sounds, left: 0, right: 0 });
  expect(complaints).toEqual([]);
});

test('two tones are one, an octave and two octaves apart, rough beyond a right angle, from a side', async () => {
  const { page, complaints } = await open();
  await turn(page);
  const places = [
    { at: [0, 1], octaves: 1, twin: 0, pan: -0.8, click: 1760 },
    { at: [-1, 1], octaves: 1.5, twin: 0.5, pan: -0.8 * Math.SQRT1_2, click: null },
    { at: [-1, 0], octaves: 2, twin: 1, pan: 0, click: 1175 },
    { at: [0, -1], octaves: 1, twin: 0, pan: 0.8, click: 1760 },
    { at: [1, -1], octaves: 0.5, twin: 0, pan: 0.8 * Math.SQRT1_2, click: null },
    { at: [1, 0], octaves: 0, twin: 0, pan: 0, click: 1175 },
  ] as const;
  let clicks = 0;
  for (const { at, octaves, twin, pan, click } of places) {
    // The first is in sight, and others need not be.
    if (clicks === 0) await dragTo(page, at[0], at[1]);
    else await typed(page, at);
    const sound = await heard(page);
    expect(Math.abs(sound.moving / sound.fixed / 2 ** octaves - 1)).toBeLessThan(0.01);
    expect(sound.roughness ** 2).toBeCloseTo(twin, 2);
    expect(sound.twin - sound.moving).toBeCloseTo(30 * twin, 1);
    expect(sound.pan).toBeCloseTo(pan, 2);
    expect(sound.clicks.slice(clicks)).toEqual(click ? [click] : []);
    clicks = sound.clicks.length;
  }
  expect(complaints).toEqual([]);
});

test('what comes out has the pitch of the angle, fades within a quarter of a second, and never jumps', async () => {
  const { page, complaints } = await open('vectors=A:2,0;B:1,-1.7320508', record);
  await turn(page);
  const [left = [], right = []] = await recording(page);
  const loudness = (sound: readonly number[], from: number, to: number): number => {
    const part = sound.slice(from * RATE, to * RATE);
    return Math.hypot(...part) / Math.sqrt(part.length);
  };
  // The power at a frequency while it sounds, through a window without edges.
  const power = (hertz: number): number => {
    const [from, count] = [0.02 * RATE, 0.08 * RATE];
    let [real, imaginary] = [0, 0];
    for (let i = 0; i < count; ++i) {
      const value = (right[from + i] ?? 0) * Math.sin((Math.PI * i) / count) ** 2;
      real += value * Math.cos((2 * Math.PI * hertz * i) / RATE);
      imaginary += value * Math.sin((2 * Math.PI * hertz * i) / RATE);
    }
    return Math.hypot(real, imaginary);
  };
  const pitches = Array.from({ length: 160 }, (_, step) => 270 + step);
  const powers = pitches.map(power);
  const heardAt = pitches[powers.indexOf(Math.max(...powers))] ?? 0;
  // Two thirds of an octave above A3 are eight semitones: F4.
  expect(Math.abs(heardAt / 349.23 - 1)).toBeLessThan(0.01);
  expect(power(220)).toBeGreaterThan(power(349) / 10);
  // The second vector lies to the right.
  expect(loudness(right, 0.02, 0.1)).toBeGreaterThan(1.5 * loudness(left, 0.02, 0.1));
  for (const sound of [left, right]) {
    expect(loudness(sound, 0.02, 0.1)).toBeGreaterThan(0.01);
    expect(loudness(sound, 0.25, 0.3)).toBeLessThan(0.01 * loudness(sound, 0.02, 0.1));
    expect(Math.max(...sound.map(Math.abs))).toBeLessThan(1);
    const jumps = sound.map((value, i) => Math.abs(value - (sound[i - 1] ?? 0)));
    // A wave of 349 hertz and its overtones moves by at most a tenth of its height from sample to sample.
    expect(Math.max(...jumps)).toBeLessThan(0.1 * Math.max(...sound.map(Math.abs)));
  }
  expect(complaints).toEqual([]);
});

test('an undefined angle, a hidden page and hidden answers make no sound', async () => {
  const { page, complaints } = await open();
  await turn(page);
  await nudge(page, 'ArrowUp');
  const { sounds } = await heard(page);
  await typed(page, [0, 0]);
  await expect.poll(() => states(page)).toEqual(['suspended']);
  expect((await heard(page)).sounds).toBe(sounds);
  await nudge(page, 'ArrowUp');
  const before = await heard(page);
  expect(before.sounds).toBe(sounds + 1);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => states(page)).toEqual(['suspended']);
  await nudge(page, 'ArrowUp');
  expect(await heard(page)).toMatchObject({ sounds: before.sounds, wakes: before.wakes });
  await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
  await nudge(page, 'ArrowUp');
  expect((await heard(page)).sounds).toBe(before.sounds + 1);
  await page.goto(`${site.url}figure.html?questions=on`);
  await ready(page, page);
  await nudge(page, 'ArrowUp');
  expect(await states(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a slider says how loud, which is heard at once, and both are kept for the visit', async () => {
  const { page, complaints } = await open();
  await turn(page);
  expect((await heard(page)).volume).toBeCloseTo(0.25, 9);
  await page.getByRole('button', { name: 'Keys and gestures' }).click();
  await page.getByRole('button', { name: 'Sound', exact: true }).click();
  const slider = dialog(page).getByRole('slider', { name: 'Volume' });
  expect(await slider.inputValue()).toBe('50');
  expect(await violations(page.mainFrame())).toEqual([]);
  const { sounds } = await heard(page);
  for (let step = 0; step < 4; ++step) await slider.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toBe('70\u00a0%');
  const louder = await heard(page);
  expect(louder.volume).toBeCloseTo(0.49, 9);
  expect(louder.sounds).toBe(sounds + 4);
  await page.reload();
  await ready(page, page);
  await page.keyboard.press('t');
  expect(await power(page).isChecked()).toBe(true);
  expect(await slider.inputValue()).toBe('70');
  await page.keyboard.press('Escape');
  expect(await states(page)).toEqual([]);
  await nudge(page, 'ArrowUp');
  expect((await heard(page)).volume).toBeCloseTo(0.49, 9);
  expect(complaints).toEqual([]);
});

test('the other figures of a page follow, and only the one at hand sounds', async () => {
  const { url } = await serve(dist);
  const figure = frame(`${url}figure.html?thread=m&${VECTORS}`);
  const { page, complaints } = await openHost(site, figure + figure, {}, async (opened) => {
    await opened.setViewportSize({ width: 900, height: 1120 });
    await listen(opened);
  });
  const [one, other] = page.frames().slice(1);
  if (!one || !other) throw new Error('Two frames were expected.');
  for (const index of [0, 1]) await ready(page, page.locator('iframe').nth(index).contentFrame());
  await one.locator('[data-handle="B"]').focus();
  await page.keyboard.press('t');
  await one.getByRole('switch', { name: 'Hear the angle' }).press('Space');
  await page.keyboard.press('Escape');
  expect((await heard(one)).sounds).toBe(1);
  // The other has been told, and has what it takes.
  const has = (): Promise<boolean> =>
    other.evaluate(() => performance.getEntries().some(({ name }) => /\/sound-/.test(name)));
  await expect.poll(has).toBe(true);
  await rest(other);
  const angle = other.locator('[data-measure="angle"]');
  const before = await angle.textContent();
  await one.locator('[data-handle="B"]').press('ArrowUp');
  await expect.poll(() => angle.textContent()).not.toBe(before);
  expect((await heard(one)).sounds).toBe(2);
  expect((await heard(other)).sounds).toBe(0);
  await other.locator('[data-handle="B"]').press('ArrowUp');
  await expect.poll(async () => (await heard(other)).sounds).toBe(1);
  expect((await heard(one)).sounds).toBe(2);
  expect(complaints).toEqual([]);
});
