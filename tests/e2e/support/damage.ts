// What a network or a server can make of a file on its way to the page.
import type { Route } from 'playwright-core';

export type Answer = (route: Route) => Promise<void>;

export const cut = (whole: Buffer): Buffer => whole.subarray(0, Math.floor(whole.length / 2));

/** Many of its bytes are others, except the first ones, by which programs are known. */
export const noise = (whole: Buffer, from = 8): Buffer =>
  Buffer.from(
    whole.map((byte, at) => (at >= from && at % 7 === 0 ? (byte * 31 + at) & 255 : byte)),
  );

export const SIGN_IN = '<!doctype html><p>Sign in</p>';

/** A whole program, which imports a function "b" of "z". */
export const OTHER_PROGRAM = Buffer.from('0061736d01000000010401600000020701017a01620000', 'hex');

/** The file as it would have come, and what became of it. */
export const changed =
  (damage: (whole: Buffer) => Buffer): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: damage(await response.body()) });
  };

export const signIn: Answer = (route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: SIGN_IN });

export const missing: Answer = (route) => route.fulfill({ status: 404, body: '' });

/** Every way in which a file that is not a program may not come. */
export const FILE_FAULTS: Record<string, Answer> = {
  'is not reached': (route) => route.abort(),
  'is missing': missing,
  'is cut': changed(cut),
  'has noise in it': changed((whole) => noise(whole)),
  'is empty': changed(() => Buffer.alloc(0)),
  'is a page to sign in': signIn,
};

export interface Held {
  answer: Answer;
  /** Resolves at the first request. */
  asked: Promise<void>;
  /** Now it comes. */
  arrive(): void;
}

/** A file that is on its way until it is told to arrive. */
export function held(): Held {
  let arrive = (): void => {};
  let ask = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  return {
    asked,
    answer: async (route) => {
      ask();
      await arrived;
      await route.continue();
    },
    arrive: () => arrive(),
  };
}

/**
 * What the page or the browser says of a file is no error of a script; anything else was thrown, and nobody caught it.
 */
export const uncaught = (complaints: readonly string[]): string[] =>
  complaints.filter((one) => !/^(cosine-lab: |Failed to load |Loading module from )/.test(one));
