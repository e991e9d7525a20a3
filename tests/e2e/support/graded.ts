// A learner who looks for a way around what counts: what is asked of the figure, and what it has told.
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Exercise, FromFigure, Request, State } from '../../../web/wire/messages';
import { ready } from './hosts';
import type { Talk } from './wire';

export type Checked = FromFigure & { type: 'exercise' } & Exercise;

export const checked = async ({ heard }: Talk): Promise<Checked[]> =>
  (await heard('exercise')) as Checked[];

export async function stateOf({ ask }: Talk): Promise<State> {
  return ((await ask({ type: 'state' })) as { value: unknown }).value as State;
}

/** Everything that the figure's page holds, hidden or not. */
export const contentOf = (figure: FrameLocator): Promise<string> =>
  figure.locator('html').evaluate((root) => root.outerHTML + location.href);

export async function reload(page: Page, figure: FrameLocator): Promise<void> {
  // The page that goes is ready, too, and is still there for a moment.
  await figure.locator('html').evaluate((root) => {
    root.classList.add('going');
    location.reload();
  });
  await figure.locator('html:not(.going)').waitFor();
  await ready(page, figure);
}

/** Each of the requests is refused with a reason, and changes nothing. */
export async function expectRefusals(talk: Talk, cheats: Record<string, Request>): Promise<void> {
  const before = await stateOf(talk);
  for (const [what, request] of Object.entries(cheats)) {
    const reply = (await talk.ask(request)) as { type: string; complaints?: { message: string }[] };
    expect(reply.type, what).toBe('refusal');
    expect(reply.complaints?.[0]?.message, what).not.toBe('');
    expect(await stateOf(talk), what).toEqual(before);
  }
}
