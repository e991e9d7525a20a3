// What the tests of site builders share: texts with a figure, and what the builder wrote for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { serve } from '../../e2e/support/hosts';
import { attributesIn, TITLE } from './figures';
import { top } from './project';

export const plugin = (path: string): string =>
  readFileSync(join(top, 'web/plugins', path), 'utf8');
export const TEXT = '# Boats\n\nA figure:\n\n';
export const FENCED = `${TEXT}\`\`\`{cosine-lab}
:vectors: Swift:4,3;Gull:-1,5
:title: Two boats
\`\`\`

More text.
`;

/** A site on another origin than its figures. */
export async function serveSite(folder: string): Promise<string> {
  const server = await serve(folder);
  return server.url.replace('127.0.0.1', 'localhost');
}

/** What the builder wrote for this host is in the page. */
export function checkBuilt(
  file: string,
  tag: 'iframe' | 'cosine-lab' = 'iframe',
  title = TITLE,
): void {
  const { src, vectors, snap, ...found } = attributesIn(readFileSync(file, 'utf8'), tag);
  expect(found['title']).toBe(title);
  if (tag === 'cosine-lab') expect([vectors, snap]).toEqual(['Swift:4,3;Gull:-1,5', 'off']);
  else {
    const query = new URL(src ?? '').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      theme: 'page',
      vectors: 'Swift:4,3;Gull:-1,5',
      snap: 'off',
    });
    expect([found['height'], found['style']]).toEqual(['540', 'border: 0; height: 540px']);
  }
}
