// <cosine-lab> in a page of another site, as its author and its readers find it.
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { CosineLab } from '../../../web/element/cosine-lab';
import type { Hosted } from './hosts';
import { dist, openHost, serve } from './hosts';
import type { Site } from './site';

declare global {
  interface Window {
    told: { type: string; detail: unknown }[];
  }
}

interface Opened extends Hosted {
  /** Where the figures come from. */
  url: string;
}

/** Notes the events of all elements of the page. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.told = [];
    const types = ['ready', 'error', 'vector-input', 'vector-change', 'exercise-check', 'unload'];
    for (const type of types) {
      const hear = (event: Event): void => {
        if (event.target instanceof HTMLElement && event.target.localName === 'cosine-lab') {
          window.told.push({ type, detail: (event as CustomEvent).detail as unknown });
        }
      };
      document.addEventListener(type, hear, true);
    }
  });
}

/** `policy`: of the page; FIGURES stands for the figures' site. */
export async function openElements(
  site: Site,
  body: (url: string) => string,
  policy = '',
  folder = dist,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Opened> {
  const { url } = await serve(folder, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const headers = policy ? { 'Content-Security-Policy': policy.replaceAll('FIGURES', url) } : {};
  const script = `<script type="module" src="${url}cosine-lab.js"></script>`;
  const both = async (page: Page): Promise<void> => {
    await listen(page);
    await prepare(page);
  };
  return { ...(await openHost(site, script + body(url), headers, both)), url };
}

/** The figure in an element. */
export function inside(page: Page, index = 0): FrameLocator {
  return page.locator('cosine-lab').nth(index).locator('iframe').contentFrame();
}

export function told(page: Page, type: string): Promise<{ detail: unknown }[]> {
  return page.evaluate((wanted) => window.told.filter((one) => one.type === wanted), type);
}

/** How many elements have a frame. */
export function frames(page: Page): Promise<number> {
  return page
    .locator('cosine-lab')
    .evaluateAll((labs) => labs.filter((lab) => lab.shadowRoot?.querySelector('iframe')).length);
}

export function readyStates(page: Page): Promise<string[]> {
  return page
    .locator('cosine-lab')
    .evaluateAll((labs) => labs.map((lab) => (lab as CosineLab).readyState));
}

/** How many elements show a picture drawn for them. */
export function pictures(page: Page): Promise<number> {
  return page
    .locator('cosine-lab')
    .evaluateAll((labs) => labs.filter((lab) => lab.shadowRoot?.querySelector('figure')).length);
}

/** Waits until a page or a frame knows what is in sight: observers are told in the order in which they were made. */
export async function sightTold(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const last = new IntersectionObserver(() => {
          last.disconnect();
          done();
        });
        last.observe(document.body);
      }),
  );
}

export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo(0, y), top);
}
