// The sentences that the page about hosts quotes are those that figures say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, top } from './pages';

/** All words of the web side, as they would be read: without line breaks, and without what joins two strings. */
function said(): string {
  const files = readdirSync(join(top, 'web'), { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => /\.(ts|html|json)$/.test(name))
    .map((name) => readFileSync(join(top, 'web', name), 'utf8'));
  return texts
    .join('\n')
    .replace(/['`] \+\s+['`]/g, '')
    .replace(/\s+/g, ' ');
}

test('every sentence that is quoted is said somewhere', () => {
  const section = read('docs/authors/hosts.md').split('## Where no figure appears')[1] ?? '';
  const cells = [...section.matchAll(/^\| (.*?) \| .* \|$/gm)].map(([, first = '']) => first);
  const quotes = cells.flatMap((cell) =>
    [...cell.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote.replace(/^… | …$/g, '')),
  );
  expect(quotes.length).toBeGreaterThan(6);
  const all = said();
  // A word of the page goes before, or a number comes after.
  const known = (quote: string): boolean =>
    all.includes(quote) || all.includes(quote.replace(/^is /, '')) || /^HTTP \d+$/.test(quote);
  expect(quotes.filter((quote) => !known(quote))).toEqual([]);
});
