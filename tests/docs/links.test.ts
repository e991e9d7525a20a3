// Links and paths in the pages for people lead somewhere.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, proseOf, read, top } from './pages';

/** As code hosts make anchors of headings. */
function anchorsIn(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(10);
  expect(pages).toContain('docs/architecture.md');
});

describe.each(pages)('%s', (page) => {
  const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

  test('links to files and headings that are there', () => {
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      expect(existsSync(join(top, file)), link).toBe(true);
      if (anchor) expect(anchorsIn(file), link).toContain(anchor);
    }
  });

  test('names files and folders that are there', () => {
    const quoted = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const paths = quoted.filter((text) =>
      /^(?:src|web|tests|cmake|shaders|docs|\.github)\/[\w./-]*$/.test(text),
    );
    for (const path of paths) expect(existsSync(join(top, path)), path).toBe(true);
  });
});
