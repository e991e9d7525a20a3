// What axe-core says of a figure in the middle of its use: at each guided step, of answers, sheets, dialogs and errors, in
// each direction of writing.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import arabic from '../../web/words/ar.json';
import english from '../../web/words/en.json';
import german from '../../web/words/de.json';
import { violations } from './support/axe';
import { answer } from './support/board';
import type { Spot } from './support/figure';
import { openFigure, rest, tip } from './support/figure';
import { FIGURES, hostedSite } from './support/hosts';

const site = hostedSite();

const LANGUAGES = { en: english, de: german, ar: arabic };
type Language = keyof typeof LANGUAGES;

const LOOKS = [320, 360, 1280].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
]);
// Each state in one look, which is another one each time, and each figure in one of the languages; in all of them with
// COSINE_LAB_LONG.
const IS_LONG = Boolean(process.env['COSINE_LAB_LONG']);
const AT_ONCE = IS_LONG ? LOOKS.length : 1;

/** Of three and more tips in one place some have less than 24 pixels, and their numbers are typed instead: docs/accessibility.md. */
async function crowdedTips(page: Page): Promise<number> {
  const names = await page
    .locator('[data-handle]:visible')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['handle'] ?? ''));
  const spots = await Promise.all(names.map((name) => tip(page, name)));
  const near = (a: Spot, b: Spot): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 24;
  return spots.filter((one) => spots.filter((other) => near(one, other)).length > 2).length;
}

/** Looks at one state after the other, from another width and in another theme. */
class Looking {
  readonly #page: Page;
  #next: number;

  constructor(page: Page, first: number) {
    this.#page = page;
    this.#next = first;
  }

  async at(state: string): Promise<void> {
    await rest(this.#page);
    for (let times = 0; times < AT_ONCE; ++times) {
      const { width, colorScheme } = LOOKS[this.#next++ % LOOKS.length] ?? { width: 360 };
      await this.#page.setViewportSize({ width, height: 640 });
      await this.#page.emulateMedia(colorScheme ? { colorScheme } : {});
      await rest(this.#page);
      const all = await violations(this.#page.mainFrame());
      const crowd = all.filter((one) => /^target-size: <div class="handle\b/.test(one));
      if (crowd.length > 0) expect(await crowdedTips(this.#page)).toBeGreaterThan(crowd.length);
      const found = all.filter((one) => !crowd.includes(one));
      expect(found, `${state}, ${width} px wide, ${colorScheme}`).toEqual([]);
    }
  }
}

const IN_TURN = (Object.keys(LANGUAGES) as Language[]).flatMap((lang, turn, all) =>
  FIGURES.map((figure) => ({ lang, figure })).filter(
    (_, index) => IS_LONG || index % all.length === turn,
  ),
);

interface Begun {
  page: Page;
  look: Looking;
  words: typeof english;
}

async function begin(query: string, lang: Language, first: number): Promise<Begun> {
  const { page } = await openFigure(site, { path: `figure.html?${query}&lang=${lang}` });
  return { page, look: new Looking(page, first), words: LANGUAGES[lang] };
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

const LONG = { timeout: AT_ONCE > 1 ? 300_000 : 90_000 };

test.each(IN_TURN)('in $lang, $figure breaks no rule at any step', LONG, async (one) => {
  const query = `figure=${one.figure}&steps=on`;
  const { page, look, words } = await begin(query, one.lang, IN_TURN.indexOf(one));
  const next = button(page, words['steps.next']);
  for (let step = 1; (await next.count()) > 0; ++step) {
    await look.at(`step ${step}`);
    await next.click();
    await rest(page);
  }
  await look.at('after the last step');
  await button(page, words['share']).click();
  await page.locator('.share button').first().waitFor();
  await look.at('the sheet for sharing');
  await button(page, words['share']).click();
  await button(page, words['help']).click();
  await page.locator('dialog[open]').waitFor();
  await look.at('the list of keys');
  await page.keyboard.press('Escape');
  await page.locator('.describe').press('Enter');
  await page.locator('dialog[open] .told').waitFor();
  await look.at('the description');
});

test.each(IN_TURN)('in $lang, $figure breaks no rule at a checked question', LONG, async (one) => {
  const query = `figure=${one.figure}&questions=on`;
  const { page, look, words } = await begin(query, one.lang, IN_TURN.indexOf(one));
  await look.at('the question');
  const check = button(page, words['quiz.check']);
  await answer(page, check, (option) => option.click());
  await check.click();
  await page.locator('.question .verdict').waitFor();
  await look.at('the answer');
});

test.each(Object.keys(LANGUAGES) as Language[])(
  'in %s, exercises and errors break no rule',
  LONG,
  async (lang) => {
    const { page, look, words } = await begin('figure=pairs&exercise=on', lang, lang.charCodeAt(0));
    for (const claim of await page.locator('.board button[aria-pressed]').all())
      if ((await claim.getAttribute('aria-pressed')) === 'false') await claim.click();
    await button(page, words['pairs.check']).click();
    await look.at('the checked exercise');
    for (const wrong of ['vectors=nonsense', 'compare=A,Q', 'figure=ratio&data=own&table=x,,,1']) {
      await page.goto(`${site.url}figure.html?${wrong}&lang=${lang}`);
      await page.waitForSelector('.figure[data-state="ready"]');
      await look.at(wrong);
    }
  },
);
