// The board beside a figure as a reader finds it.
import type { Locator, Page } from 'playwright-core';
import { rest } from './figure';

/** With one blank wherever there is room between words. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a reader reads. */
export async function said(place: Locator): Promise<string> {
  return plain((await place.textContent()) ?? '');
}

/** Waits until nothing moves any more. */
export async function still(page: Page): Promise<void> {
  await page.waitForSelector('.figure:not(.moving)');
  await rest(page);
  await page.waitForSelector('.figure:not(.moving)');
}

/** Chooses `choice` in the row of choices called `label`. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: label, exact: true });
  await group.getByRole('radio', { name: choice, exact: true }).check();
  await still(page);
}

/** The rows of the table whose caption begins with `caption`, below its headings. */
export async function rows(page: Page, caption: string): Promise<string[][]> {
  const table = page.locator('.board table').filter({ hasText: caption });
  const found: string[][] = [];
  for (const row of (await table.locator('tr').all()).slice(1)) {
    found.push(await Promise.all((await row.locator('th, td').all()).map(said)));
  }
  return found;
}

/** Answers a question somehow: with the first option, with all of them in turn, with a number, or by leaving the tip there. */
export async function answer(
  page: Page,
  check: Locator,
  press: (button: Locator) => Promise<void>,
): Promise<void> {
  const options = page.locator('.question .option');
  const field = page.locator('.question input');
  if ((await field.count()) > 0) {
    await field.fill('0,5');
    // Until then, what checks is drawn anew.
    await rest(page);
  }
  for (let at = 0; at < (await options.count()); ++at) {
    const ready = (await check.getAttribute('aria-disabled')) !== 'true';
    if (at > 0 && ready) return;
    await press(options.nth(at));
    await rest(page);
  }
}

/** The focus has left the page, or in WebKit, whose window has nothing else, is at its first control again. */
export function goneRound(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const first: unknown = Reflect.get(window, 'first');
    Reflect.set(window, 'first', first ?? at);
    return at === document.body || at === first;
  });
}
