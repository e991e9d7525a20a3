// What a page has on paper, word by word, as Poppler reads it out of the file that the browser prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { scratch } from './hosts';

export interface Word {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** From the page's top, in points. */
  readonly top: number;
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export interface Paper {
  readonly pages: number;
  readonly words: readonly Word[];
  /** Everything, with single spaces. */
  readonly text: string;
}

async function pdfOf(page: Page): Promise<string> {
  const file = join(scratch(), 'printed.pdf');
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
  writeFileSync(file, await page.pdf({ printBackground: true, format: 'A4', margin }));
  return file;
}

/** How much of the first page is darker than a middle grey, from 0 to 1. */
export async function inked(page: Page): Promise<number> {
  const picture = execFileSync(
    'pdftoppm',
    ['-r', '50', '-gray', '-singlefile', await pdfOf(page)],
    { maxBuffer: 1 << 24 },
  );
  // "P5", width, height and the largest value come before the bytes.
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm made no picture.');
  const pixels = picture.subarray(head[0].length);
  return pixels.filter((grey) => grey < 128).length / pixels.length;
}

export async function printed(page: Page): Promise<Paper> {
  const file = await pdfOf(page);
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const pages = html.split('<page ').slice(1);
  const words = pages.flatMap((part, at) =>
    [...part.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, top, text = '']) => ({
      text: text.replace(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? '?'),
      page: at + 1,
      top: Number(top),
    })),
  );
  return { pages: pages.length, words, text: words.map(({ text }) => text).join(' ') };
}

/** The first such word; throws where it is not printed. */
export function find(paper: Paper, text: string): Word {
  const found = paper.words.find((word) => word.text === text);
  if (!found) throw new Error(`“${text}” is not printed, but: ${paper.text}`);
  return found;
}
