// What an author pastes, for each place where course pages are written.
import type { Values } from '../wire/messages';
import { figureAddress, folderOf } from './address';
import { attribute } from './escape';
import { instead } from './instead';
import { figureOf } from './parameters';
import { sayText } from './say';

export interface Work {
  /** The folder of the site. */
  readonly site: string;
  /** In their shortest form. */
  readonly values: Values;
  readonly title: string;
  readonly height: number;
  /** HTML that stands in where the figure cannot run; '' for none. */
  readonly still: string;
  /** The integrity hash of the element’s script; '' for none. */
  readonly integrity: string;
}

export interface Snippet {
  readonly id: string;
  readonly label: string;
  /** `Marks` are code; {site} is the folder of the site. */
  readonly note: string;
  /** Files of web/plugins/ that the page needs once. */
  readonly files?: readonly string[];
  readonly code: (work: Work) => string;
}

export function noteOf({ note }: Snippet, { site }: Work): string {
  return sayText(note, { site: folderOf(site) });
}

export function attributes(pairs: Values): string {
  return Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join('');
}

/** What a figure may do in its frame: fill the screen, and copy a link. */
const ALLOW = 'fullscreen; clipboard-write';

function frameAttributes({ site, values, title, height }: Work): string {
  const src = figureAddress(site, values);
  const size = { width: '100%', height: String(height) };
  return attributes({ src, title, ...size, loading: 'lazy', allow: ALLOW });
}

// The attribute alone gives way to any rule of the page, such as `height: auto`.
export function iframe(work: Work): string {
  return `<iframe${frameAttributes(work)} style="border: 0; height: ${work.height}px"></iframe>`;
}

function element({ site, values, title, height, still, integrity }: Work): string {
  const named = attributes({ figure: figureOf(values), ...values, title });
  // Until the script is there, an element takes no room.
  const room = `<style>cosine-lab:not(:defined) { display: block; min-height: ${height}px }</style>`;
  const check = integrity ? attributes({ integrity, crossorigin: 'anonymous' }) : '';
  const script = `<script type="module" src="${attribute(folderOf(site))}cosine-lab.js"${check}></script>`;
  const link = instead(figureAddress(site, values), title, values);
  return `${room}\n${script}\n<cosine-lab${named}>\n${still ? `${still.trim()}\n` : ''}${link}\n</cosine-lab>`;
}

export function fenced(kind: string, ...lines: string[]): string {
  return ['```' + kind, ...lines, '```'].join('\n');
}

// The directive knows no title; its body is a caption, which says the same to everybody.
function directive({ site, values, title }: Work): string {
  const caption = title.replace(/\s+/g, ' ').replace(/[\`*_{}[\]<>$@]/g, '\\$&');
  return fenced(
    `{iframe} ${figureAddress(site, values)}`,
    ':width: 100%',
    ...(caption ? [caption] : []),
  );
}

export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'html',
    label: 'HTML',
    note: 'Paste it where the figure should stand.',
    code: iframe,
  },
  {
    id: 'element',
    label: 'Element',
    note: 'For pages that may run scripts: the figure takes the height it needs, and the style keeps its place free until the script has loaded. Style and script are needed once a page. If the script comes from another server, that server must send “Access-Control-Allow-Origin: *”; without it, readers see the link. Docusaurus and VitePress take no style or script in a text: their components are below.',
    code: element,
  },
  {
    id: 'jupyter',
    label: 'Jupyter, Colab',
    note: 'In a code cell of its own, which is run once. Markdown cells leave frames out.',
    code: (work) => `%%html\n${iframe(work)}`,
  },
  {
    id: 'jupyter-book',
    label: 'Jupyter Book 1',
    note: 'In a Markdown file or a Markdown cell of Jupyter Book 1, or of Sphinx with MyST.',
    code: (work) => fenced('{raw} html', iframe(work)),
  },
  {
    id: 'myst',
    label: 'MyST, Jupyter Book 2',
    note: 'In a MyST document. Its theme sets the height; the title becomes the caption.',
    code: directive,
  },
  {
    id: 'quarto',
    label: 'Quarto',
    note: 'In a .qmd file, for every HTML format.',
    code: (work) => fenced('{=html}', iframe(work)),
  },
  {
    id: 'docusaurus',
    label: 'Docusaurus',
    note: 'In an .mdx or .md file: MDX writes a style as an object.',
    code: (work) =>
      `<iframe${frameAttributes(work)} style={{ border: 0, height: ${work.height} }} />`,
  },
  {
    id: 'mkdocs',
    label: 'MkDocs, VitePress',
    note: 'In a Markdown file, with an empty line before and after.',
    code: iframe,
  },
  {
    id: 'lms',
    label: 'Moodle, Canvas',
    note: 'In the text editor of Moodle or Canvas, switch to HTML (the button “</>”) and paste.',
    code: iframe,
  },
  {
    id: 'link',
    label: 'Link',
    note: 'The figure alone, for a mail or a chat.',
    code: ({ site, values }) => figureAddress(site, values),
  },
];
