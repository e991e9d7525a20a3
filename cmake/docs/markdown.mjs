// Markdown as the HTML of the documentation. Code hosts show the same files, so nothing here adds to the language.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import MarkdownIt from 'markdown-it';
import { diagram } from './diagram.mjs';
import { figureOf } from './figure.mjs';
import { linkOnSite } from './places.mjs';

for (const [name, language] of Object.entries({ bash, css, javascript, python, typescript, xml })) {
  hljs.registerLanguage(name, language);
}

/** @typedef {import('markdown-it').Token} Token */
/** @typedef {{ id: string, level: number, text: string }} Heading */
/** @typedef {{ source: string, headings: Heading[] }} Env */

/** @param {string} text */
export const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * As code hosts make anchors of headings; equal ones are counted.
 * @param {string} heading
 * @param {readonly Heading[]} before
 */
function anchorOf(heading, before) {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
  const taken = new Set(before.map(({ id }) => id));
  let id = plain;
  for (let count = 1; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}

/** @param {Token | undefined} token */
function textOf(token) {
  return (token?.children ?? []).map(({ content }) => content).join('');
}

/**
 * @param {string} code
 * @param {string} language
 */
function coloured(code, language) {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escaped(code);
}

/**
 * @param {unknown} env what render() gave
 * @returns {Env}
 */
const own = (env) => /** @type {Env} */ (env);

const md = new MarkdownIt({ html: false });
const rules = md.renderer.rules;

rules['heading_open'] = (tokens, index, _, env) => {
  const text = textOf(tokens[index + 1]);
  const id = anchorOf(text, own(env).headings);
  const level = Number(tokens[index]?.tag.slice(1));
  own(env).headings.push({ id, level, text });
  return `<h${level} id="${escaped(id)}">`;
};

rules['link_open'] = (tokens, index, options, env, self) => {
  const token = tokens[index];
  token?.attrSet('href', linkOnSite(own(env).source, String(token.attrGet('href'))));
  return self.renderToken(tokens, index, options);
};

// A wide table scrolls by itself, by keys too.
rules['table_open'] = (_tokens, _index, _options, env) => {
  const name = escaped(own(env).headings.at(-1)?.text ?? '');
  return `<div class="scroll" role="group" tabindex="0" aria-label="Table: ${name}"><table>\n`;
};
rules['table_close'] = () => '</table></div>\n';

// An empty corner heads nothing.
for (const end of ['open', 'close']) {
  rules[`th_${end}`] = (tokens, index, options, _, self) => {
    const token = tokens[index];
    const words = tokens[end === 'open' ? index + 1 : index - 1];
    if (token && words?.content === '') token.tag = 'td';
    return self.renderToken(tokens, index, options);
  };
}

rules['fence'] = (tokens, index, _, env) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  if (info === 'mermaid') return diagram(content);
  const block = `<pre tabindex="0"><code>${coloured(content, info)}</code></pre>\n`;
  const section = own(env).headings.at(-1)?.id ?? '';
  return own(env).source.endsWith('/gallery.md') ? figureOf(content, section) + block : block;
};

/**
 * @param {string} source path from the top of the project
 * @param {string} text
 * @returns {{ html: string, headings: Heading[] }}
 */
export function render(source, text) {
  /** @type {Env} */
  const env = { source, headings: [] };
  const html = md.render(text.replace(/^<!--.*?-->$/gm, ''), env);
  return { html, headings: env.headings };
}
