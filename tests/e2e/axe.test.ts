// What axe-core, the usual checker of accessibility rules, says of the course page and of each figure.
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openFigure } from './support/figure';
import type { Site } from './support/site';
import { openSite, visit } from './support/site';

const checker = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: Site;
beforeAll(async () => (site = await openSite()));
afterEach(() => site.tidy());
afterAll(() => site.close());

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** One line for each broken rule and place. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.addScriptTag({ path: checker });
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ iframes: false })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}

test('the course page breaks no rule', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit(site, { path: 'index.html', colorScheme });
    expect(await violations(page.mainFrame())).toEqual([]);
  }
});

test.each([
  ['dimension', ''],
  ['ratio', ''],
  ['cosine', '&steps=on&board=open'],
  ['pairs', ''],
  ['pairs', '&exercise=on'],
  ['metric', '&steps=on'],
  ['tokens', ''],
  ['embedding', ''],
  ['highdim', ''],
  ['cosine', '&vectors=nonsense'],
])('the figure %s%s breaks no rule, in light and in dark', async (figure, more) => {
  for (const [theme, width] of [
    ['light', 900],
    ['dark', 360],
  ] as const) {
    const { page } = await openFigure(site, {
      path: `figure.html?figure=${figure}${more}&theme=${theme}`,
      viewport: { width, height: 640 },
    });
    expect(await violations(page.mainFrame())).toEqual([]);
  }
});
