// The board beside a figure as a reader finds it.
import type { Locator, Page } from 'playwright-core';
import { rest } from './figure';

/** What a reader reads, with one blank wherever there is room between words. */
export async function said(place: Locator): Promise<string> {
  const text = (await place.textContent()) ?? '';
  return text.replace(/[\s\u202f\u2009]+/gu, ' ').trim();
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
