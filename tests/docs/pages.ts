// The project's pages for people, and what is in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../..', import.meta.url));

export const read = (name: string): string => readFileSync(join(top, name), 'utf8');

function inFolder(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Paths from the top of the project, with slashes. */
export const pages: readonly string[] = [
  ...['README.md', 'CHANGELOG.md'].filter((name) => existsSync(join(top, name))),
  ...['docs', '.github', 'web'].flatMap(inFolder),
].sort();

export interface Block {
  readonly page: string;
  /** The nearest heading above it. */
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

/** Fenced code, without the indentation of the list that it stands in. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: { fence: string; indent: string; language: string; lines: string[] } | null = null;
  for (const line of read(page).split('\n')) {
    const fence = /^( *)(`{3,})([\w-]*)/.exec(line);
    if (open && line.trim() === open.fence) {
      blocks.push({ page, heading, language: open.language, text: open.lines.join('\n') });
      open = null;
    } else if (open) {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    } else if (fence) {
      const [, indent = '', ticks = '', language = ''] = fence;
      open = { fence: ticks, indent, language, lines: [] };
    } else {
      heading = /^#+ (.*)/.exec(line)?.[1] ?? heading;
    }
  }
  return blocks;
}

export function allBlocks(language: string): Block[] {
  return pages.flatMap(blocksOf).filter((block) => block.language === language);
}

/** A page without its fenced code. */
export function proseOf(page: string): string {
  return read(page).replace(/^( *)(`{3,}).*?^\1\2$/gms, '');
}
