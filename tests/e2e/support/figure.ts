// A figure as a reader finds it: through what is written, where it stands, and what can be pressed.
import type { Frame, Page } from 'playwright-core';
import type { Site, Visit, Visited } from './site';
import { visit } from './site';

export interface Spot {
  x: number;
  y: number;
}

/** Opens the figure and waits until it is drawn with its fonts. */
export async function openFigure(site: Site, options: Visit = {}): Promise<Visited> {
  const visited = await visit(site, options);
  await visited.page.waitForSelector('.figure[data-state="ready"]');
  await graphicsSettled(visited.page);
  await visited.page.evaluate(() => document.fonts.ready);
  await rest(visited.page);
  return visited;
}

/** Waits until the graphics context draws, or is known to be missing. */
export async function graphicsSettled(page: Page): Promise<void> {
  await page.waitForSelector('.drawn:not([data-graphics="waiting"])', { state: 'attached' });
}

/** Waits for the page's next frame. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Waits for the frames that are asked for, those that they ask for, and what is to be done after them. */
export async function rest(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; ++frames) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });
}

/** A measure in full precision; NaN where it is undefined. */
export async function measure(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-measure="${name}"]`).getAttribute('data-value');
  return text ? Number(text) : Number.NaN;
}

/** The measure as a reader reads it. */
export async function written(page: Page, name: string): Promise<string> {
  return (await page.locator(`[data-measure="${name}"]`).innerText()).trim();
}

export async function tip(page: Page | Frame, name: string): Promise<Spot> {
  return page.locator(`[data-handle="${name}"]`).evaluate((handle) => {
    // Where tips lie close together, their boxes do not lie round them.
    const { x, y } = (handle.parentElement as HTMLElement).getBoundingClientRect();
    const { e, f } = new DOMMatrix(getComputedStyle(handle).transform);
    return { x: x + e, y: y + f };
  });
}

/** The axes as they are written: where the numbers stand says where the plane lies on the screen. */
export interface Axes {
  origin: Spot;
  pixelsPerUnit: number;
}

export async function axes(page: Page): Promise<Axes> {
  const numbers = async (role: string): Promise<{ value: number; at: Spot }[]> =>
    page.locator(`[data-label="${role}"]`).evaluateAll((elements) =>
      elements.map((element) => {
        const box = element.getBoundingClientRect();
        const value = Number((element.textContent ?? '').replace('\u2212', '-'));
        return { value, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
      }),
    );
  const along = (list: { value: number; at: Spot }[], key: 'x' | 'y'): [number, number] => {
    const sorted = list.filter((tick) => tick.value !== 0).sort((a, b) => a.value - b.value);
    const first = sorted[0];
    const last = sorted.at(-1);
    if (!first || !last || first === last) throw new Error(`Too few numbers along ${key}.`);
    const scale = (last.at[key] - first.at[key]) / (last.value - first.value);
    return [first.at[key] - first.value * scale, scale];
  };
  const [x, scale] = along(await numbers('tick-x'), 'x');
  const [y] = along(await numbers('tick-y'), 'y');
  return { origin: { x, y }, pixelsPerUnit: scale };
}

/** The components that a tip at `spot` stands for. */
export function componentsAt(spot: Spot, { origin, pixelsPerUnit }: Axes): [number, number] {
  return [(spot.x - origin.x) / pixelsPerUnit, (origin.y - spot.y) / pixelsPerUnit];
}

/** The textbook formula, in plain arithmetic. */
export function cosineOf(a: readonly number[], b: readonly number[]): number {
  const dot = (u: readonly number[], v: readonly number[]): number =>
    u.reduce((sum, value, index) => sum + value * (v[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

export function degrees(cosine: number): number {
  return (Math.acos(cosine) * 180) / Math.PI;
}

/** The sentence that stands for these two, by the textbook's formula. */
export function measuresOf(a: readonly number[], b: readonly number[]): string {
  const cosine = cosineOf(a, b);
  return `Cosine similarity: ${cosine.toFixed(3)}. Angle: ${degrees(cosine).toFixed(1)}°.`;
}

/** Components from the spoken text of a handle: "mass 3 kg, volume 30 L". */
export async function spokenComponents(page: Page, name: string): Promise<number[]> {
  const text = (await page.locator(`[data-handle="${name}"]`).getAttribute('aria-valuetext')) ?? '';
  return text
    .split(',')
    .map((part) =>
      Number(/[\u2212-]?\d+(\.\d+)?/.exec(part)?.[0].replace('\u2212', '-') ?? Number.NaN),
    );
}

/** Drags with the mouse in `steps` moves; fractions of pixels are kept. */
export async function dragTip(page: Page, name: string, to: Spot, steps = 8): Promise<void> {
  const from = await tip(page, name);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
  await rest(page);
}

/** Says whether anything moved by itself since it was called. A motion may be over before anybody looks for it. */
export async function watchMotion(page: Page): Promise<() => Promise<boolean>> {
  await page.waitForSelector('.figure:not(.moving)');
  await page.evaluate(() => {
    const root = document.querySelector('.figure');
    new MutationObserver(() => {
      if (root?.classList.contains('moving')) document.title = 'moved';
    }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['class'] });
  });
  return async () => (await page.title()) === 'moved';
}
