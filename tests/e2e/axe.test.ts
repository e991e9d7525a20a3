// What axe-core, the usual checker of accessibility rules, says of the course page and of each figure.
import { expect, test } from 'vitest';
import { violations } from './support/axe';
import { openFigure } from './support/figure';
import { hostedSite } from './support/hosts';
import { visit } from './support/site';

const site = hostedSite();

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
  ['words', ''],
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
