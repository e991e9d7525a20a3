// The numbers of every figure to the last bit: what a figure tells its page and writes into its CSV file is in every
// engine what was recorded once, and what the core computes in Node. `vitest -u` records anew.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type * as Core from '../../web/core/cosine-core';
import type { State } from '../../web/wire/messages';
import { dist, FIGURES, hostedSite, OF_ITS_OWN } from './support/hosts';
import { visit } from './support/site';
import type { Talk } from './support/wire';
import { talkTo } from './support/wire';

const site = hostedSite();

const PAIRS: readonly (readonly [readonly number[], readonly number[]])[] = [
  [
    [3, 30],
    [15, 4],
  ],
  [
    [1e300, 1],
    [1, 1e300],
  ],
  [
    [1e300, 1e-300],
    [1e-300, 1e300],
  ],
  [
    [1e-300, 3e-300],
    [7e-300, 2e-300],
  ],
  [
    [5e-324, 1],
    [1, 5e-324],
  ],
  [
    [1, 1e-16],
    [1, 2e-16],
  ],
  [
    [1e8 + 1, 1e8],
    [1e8, 1e8 - 1],
  ],
  [
    [0.1, 0.3],
    [0.3, -0.1],
  ],
  [
    [1 / 3, 2 / 3],
    [-1 / 3, -2 / 3 + 2 ** -53],
  ],
  [
    [0.1, 0.3, 0.7, -0.2],
    [0.3, -0.1, 1e-9, 12345.678],
  ],
  [
    [0, 0],
    [3, 4],
  ],
];
const HARD = PAIRS.map(([a, b]) => `A:${a.join()};B:${b.join()}`);

async function coreInNode(): Promise<Core.Core> {
  const { createCore } = (await import(
    /* @vite-ignore */ pathToFileURL(join(dist, 'cosine-core.js')).href
  )) as typeof Core;
  return createCore({ wasm: readFileSync(join(dist, 'cosine-core.wasm')) });
}

/** As text, so that −0 and 0 are two numbers. */
const exactly = (value: number | null | undefined): string =>
  value == null ? 'none' : Object.is(value, -0) ? '-0' : String(value);

interface Told {
  measures: Record<string, string> | null;
  components: string[];
  csv: string;
}

async function answerTo({ ask }: Talk, type: 'state' | 'csv'): Promise<unknown> {
  const answer = await ask({ type });
  if (answer.type !== 'answer') throw new Error(`no ${type}`);
  return answer.value;
}

async function told(talk: Talk): Promise<{ state: State; told: Told }> {
  const state = (await answerTo(talk, 'state')) as State;
  const csv = String(await answerTo(talk, 'csv'));
  const { measures, vectors } = state;
  return {
    state,
    told: {
      measures:
        measures &&
        Object.fromEntries(
          (['cosine', 'angle', 'dot', 'normFirst', 'normSecond'] as const).map((name) => [
            name,
            exactly(measures[name]),
          ]),
        ),
      components: vectors.slice(0, 3).map((one) => one.components.slice(0, 8).map(exactly).join()),
      csv: createHash('sha256').update(csv).digest('hex').slice(0, 16),
    },
  };
}

/** What the core makes of the compared pair; nothing where the figure compares none, or numbers of its own. */
function computed(core: Core.Core, figure: string, state: State): Told['measures'] {
  const { measures, vectors, first, second } = state;
  const [a, b] = [first, second].map(
    (wanted) => vectors.find(({ name }) => name === wanted)?.components,
  );
  if (!measures || !a || !b || OF_ITS_OWN.includes(figure)) return null;
  const angle = core.angleBetween(a, b);
  return {
    cosine: exactly(core.cosineSimilarity(a, b)),
    angle: exactly(angle === undefined ? angle : (angle * 180) / Math.PI),
    dot: exactly(core.dotProduct(a, b)),
    normFirst: exactly(core.norm(a)),
    normSecond: exactly(core.norm(b)),
  };
}

type Measure = 'cosineSimilarity' | 'angleBetween' | 'dotProduct' | 'euclideanDistance';
const MEASURES: readonly Measure[] = [
  'cosineSimilarity',
  'angleBetween',
  'dotProduct',
  'euclideanDistance',
];

test('the core has the same bits here and in Node', async () => {
  const { page } = await visit(site, { path: 'licenses.txt' });
  // As text, because Vitest would put its own import() into a function.
  const load = `import('/cosine-core.js').then((module) => void (window.core = module))`;
  await page.evaluate(load);
  const found = await page.evaluate(
    async ({ pairs, measures }) => {
      const { createCore } = (window as unknown as { core: typeof Core }).core;
      const core = await createCore();
      return pairs.map(([a, b]) => measures.map((measure) => core[measure](a, b) ?? null));
    },
    { pairs: PAIRS, measures: MEASURES },
  );
  const core = await coreInNode();
  const wanted = PAIRS.map(([a, b]) => MEASURES.map((measure) => exactly(core[measure](a, b))));
  expect(found.map((row) => row.map(exactly))).toEqual(wanted);
});

test.each(FIGURES)('%s has the same numbers in every engine and in Node', async (figure) => {
  const core = await coreInNode();
  const talk = await talkTo(site, `figure=${figure}`);
  const all: Record<string, Told> = {};
  for (const vectors of ['', ...HARD]) {
    const answer = vectors ? await talk.ask({ type: 'set', parameters: { vectors } }) : null;
    // Not every figure takes numbers; what it says of that is another test's.
    if (answer?.type === 'refusal') continue;
    const { state, told: now } = await told(talk);
    const wanted = computed(core, figure, state);
    if (wanted) expect(now.measures, vectors).toEqual(wanted);
    all[vectors || 'as it comes'] = now;
  }
  expect(talk.complaints).toEqual([]);
  await expect(`${JSON.stringify(all, null, 1)}\n`).toMatchFileSnapshot(
    `../fixtures/bits/${figure}.json`,
  );
});

// Whose numbers no core has: random ones, and those of words.
const MORE = [
  'figure=highdim&dimensions=1000&seed=7',
  'figure=highdim&dimensions=2&seed=123456',
  'figure=tokens&text=%D7%A9%D7%9C%D7%95%D7%9D+12.5',
  'figure=words&pair=paris,april&sum=king-man%2Bwoman',
];

test('what chance and words give is the same in every engine', async () => {
  const all: Record<string, Told> = {};
  for (const query of MORE) {
    const talk = await talkTo(site, query);
    all[query] = (await told(talk)).told;
    expect(talk.complaints).toEqual([]);
  }
  await expect(`${JSON.stringify(all, null, 1)}\n`).toMatchFileSnapshot(
    '../fixtures/bits/more.json',
  );
});
