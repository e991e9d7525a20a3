// What an author writes where a plugin of web/plugins/ is set up: names and values, each host in its own quotes.
import type { Values } from '../wire/messages';
import { folderOf } from './address';
import { attribute } from './escape';
import type { Snippet, Work } from './snippets';
import { attributes, fenced, iframe } from './snippets';

/** As the plugins take them: parameters, then what the frame is called and how tall it is. */
function optionsOf({ values, title, height }: Work): Values {
  return { ...values, title, height: String(height) };
}

/** Quarto knows no escapes inside quotes; null: no quotes hold this text. */
function inQuarto(text: string): string | null {
  if (/[\n\r]/.test(text)) return null;
  const quote = ['"', "'"].find((one) => !text.includes(one));
  return quote ? `${quote}${text}${quote}` : null;
}

function inHugo(text: string): string {
  if (!/["\n\r\\]/.test(text)) return `"${text}"`;
  if (!text.includes('`')) return `\`${text}\``;
  return `"${text.replace(/[\n\r]+/g, ' ').replaceAll('"', '\\"')}"`;
}

/** MyST reads options as YAML. */
function inYaml(text: string): string {
  const plain = /^[\w\p{L}][^#"'\\\n\r]*$/u.test(text) && !/:\s|:$|\s$/.test(text);
  const isWord = /^(true|false|yes|no|on|off|null|~|[\d.,:_eE+-]+)$/i.test(text);
  return plain && !isWord ? text : JSON.stringify(text);
}

function shortcode(parts: readonly string[]): string {
  return `{{< cosine-lab ${parts.join(' ')} >}}`;
}

function quarto(work: Work): string {
  const parts = Object.entries(optionsOf(work)).map(([name, text]) => [name, inQuarto(text)]);
  // Such a text stands in an address, where each sign has a code.
  if (parts.some(([, text]) => text === null)) return fenced('{=html}', iframe(work));
  return shortcode(parts.map(([name, text]) => `${name}=${text}`));
}

function hugo(work: Work): string {
  return shortcode(
    Object.entries(optionsOf(work)).map(([name, text]) => `${name}=${inHugo(text)}`),
  );
}

function block(work: Work): string {
  const lines = Object.entries(optionsOf(work)).map(([name, text]) => `:${name}: ${inYaml(text)}`);
  return fenced('{cosine-lab}', ...lines);
}

function component({ values, title }: Work): string {
  return `<CosineLab${attributes({ ...values, title })} />`;
}

function slide({ values, title, height }: Work): string {
  const data = { ...values, title, height: String(height) };
  const named = Object.entries(data).map(([name, value]) => ` data-${name}="${attribute(value)}"`);
  return `<div class="cosine-lab"${named.join('')}></div>`;
}

/** A string of JSON is one of Python. */
function widget({ site, values, title }: Work): string {
  const pairs = Object.entries({ ...values, title });
  const lines = pairs.map(
    ([name, text]) => `        ${JSON.stringify(name)}: ${JSON.stringify(text)},`,
  );
  return [
    'from cosine_lab_widget import CosineLab',
    '',
    'figure = CosineLab(',
    `    address=${JSON.stringify(folderOf(site))},`,
    '    parameters={',
    ...lines,
    '    },',
    ')',
    'figure',
  ].join('\n');
}

/** Slides are not as tall as pages. */
const MOST_ON_SLIDE = 520;

export const PLUGINS: readonly Snippet[] = [
  {
    id: 'quarto-plugin',
    label: 'Quarto shortcode',
    note: 'Put both files into `_extensions/cosine-lab/` beside your document, and name the address once in _quarto.yml: `cosine-lab: {site}`',
    files: [
      'quarto/_extensions/cosine-lab/cosine-lab.lua',
      'quarto/_extensions/cosine-lab/_extension.yml',
    ],
    code: quarto,
  },
  {
    id: 'sphinx-plugin',
    label: 'Sphinx, Jupyter Book directive',
    note: "Put the file beside conf.py; its first lines say what conf.py needs. There, `cosine_lab = '{site}'`",
    files: ['python/cosine_lab.py'],
    code: block,
  },
  {
    id: 'mkdocs-plugin',
    label: 'MkDocs hook',
    note: 'Put the file beside mkdocs.yml, and add two lines there: `hooks: [cosine_lab.py]` and `extra: { cosine_lab: "{site}" }`',
    files: ['python/cosine_lab.py'],
    code: block,
  },
  {
    id: 'hugo-plugin',
    label: 'Hugo shortcode',
    note: "Hugo leaves out HTML in Markdown. Put the file into layouts/shortcodes/, and name the address once in the site’s configuration, under [params]: `cosineLab = '{site}'`",
    files: ['hugo/cosine-lab.html'],
    code: hugo,
  },
  {
    id: 'docusaurus-plugin',
    label: 'Docusaurus component',
    note: 'In an .mdx file. It needs the package cosine-lab, which brings the figure along. The line with `import` stands once in a file.',
    files: ['docusaurus/CosineLab.js'],
    code: (work) =>
      `import CosineLab from 'cosine-lab/plugins/docusaurus/CosineLab.js';\n\n${component(work)}`,
  },
  {
    id: 'vitepress-plugin',
    label: 'VitePress component',
    note: 'In a Markdown file. It needs the package cosine-lab, which brings the figure along, and a line in .vitepress/theme/index.js, which the file names.',
    files: ['vitepress/CosineLab.js'],
    code: component,
  },
  {
    id: 'widget-plugin',
    label: 'Widget for Jupyter, Colab, marimo',
    note: 'Put both files beside the notebook, and install `anywidget`. Python then reads and sets the vectors: `figure.vectors`, `figure.measures`. The server of the figures must send “Access-Control-Allow-Origin: *”.',
    files: ['anywidget/cosine_lab_widget.py', 'anywidget/cosine_lab.js'],
    code: widget,
  },
  {
    id: 'reveal-plugin',
    label: 'reveal.js plugin',
    note: "In a slide. Put the file beside the slides; its first lines say where it goes. In Reveal.initialize: `plugins: [RevealCosineLab], cosineLab: { address: '{site}' }`",
    files: ['reveal/reveal-cosine-lab.js'],
    code: (work) => slide({ ...work, height: Math.min(work.height, MOST_ON_SLIDE) }),
  },
];
