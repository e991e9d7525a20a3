// A page on another site that hears a figure and asks it.
import type { FrameLocator, Page } from 'playwright-core';
import type { FromFigure, Request } from '../../../web/wire/messages';
import { dist, frame, openHost, ready, serve } from './hosts';
import type { Site } from './site';

export interface Talk {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
  requests: string[];
  /** What was heard so far, of these kinds or of all. */
  heard(...types: FromFigure['type'][]): Promise<FromFigure[]>;
  /** The answer, or the refusal. */
  ask(request: Request): Promise<FromFigure>;
  /** Sends anything, and waits for nothing. */
  throwIn(message: unknown): Promise<void>;
}

type Spoken = Window & { heard: unknown[] };

/** `more`: attributes of the frame; `prepare` is called before the page is opened. */
export async function talkTo(
  site: Site,
  query: string,
  more = '',
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Talk> {
  const server = await serve(dist);
  const body = frame(`${server.url}figure.html?${query}`, more);
  const hosted = await openHost(site, body, {}, async (opened) => {
    await prepare(opened);
    await opened.addInitScript(() => {
      if (parent !== window) return;
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
    });
  });
  const { page } = hosted;
  const figure = page.frameLocator('iframe');
  await ready(page, figure);
  let last = 0;
  const heard = async (...types: FromFigure['type'][]): Promise<FromFigure[]> => {
    const all = (await page.evaluate(
      () => (window as unknown as Spoken).heard,
    )) as unknown as FromFigure[];
    return all.filter((one) => types.length === 0 || types.includes(one.type));
  };
  const throwIn = (message: unknown): Promise<void> =>
    page.evaluate(
      (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
      message,
    );
  const ask = async (request: Request): Promise<FromFigure> => {
    const id = ++last;
    await throwIn({ cosineLab: 1, id, ...request });
    const answer = await page.waitForFunction(
      (wanted) =>
        (window as unknown as { heard: Record<string, unknown>[] }).heard.find(
          (one) => (one['type'] === 'answer' || one['type'] === 'refusal') && one['id'] === wanted,
        ),
      id,
    );
    return (await answer.jsonValue()) as unknown as FromFigure;
  };
  return { ...hosted, figure, heard, ask, throwIn };
}
