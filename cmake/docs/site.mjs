// The documentation as a site: every page with its navigation, from the Markdown in docs/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';
import { escaped, render } from './markdown.mjs';
import { linkBetween, placeOf, sections, sources } from './places.mjs';

/**
 * @typedef {object} Page
 * @property {string} source
 * @property {string} place in dist/
 * @property {string} title
 * @property {string} html below the main heading
 * @property {import('./markdown.mjs').Heading[]} headings
 */

const HEADING = /^<h1 id="[^"]*">(.*)<\/h1>\n/;
// Fewer headings can be seen without a list of them.
const FEW = 3;

/** @param {string} source @returns {Page} */
function pageOf(source) {
  const { html, headings } = render(source, readFileSync(join(projectDir, source), 'utf8'));
  const place = placeOf(source);
  const title = headings[0]?.text;
  if (!place || !title || !HEADING.test(html)) throw new Error(`${source} begins with no heading.`);
  return { source, place, title, html: html.replace(HEADING, ''), headings };
}

/** @param {Page} page @param {Page | undefined} to @param {string} [text] */
function link(page, to, text) {
  if (!to) return '';
  const here = page === to ? ' aria-current="page"' : '';
  return `<a href="${linkBetween(page.place, to.place)}"${here}>${text ?? escaped(to.title)}</a>`;
}

/** @param {Page} page @param {readonly Page[]} all */
function navigation(page, all) {
  const groups = sections.map(({ title, pages }) => {
    const links = pages.map((source) => {
      const to = all.find((one) => one.source === source);
      // The heading of the group says it already.
      return `<li>${link(page, to, to?.title === title ? 'Overview' : undefined)}</li>`;
    });
    return `<h2>${title}</h2>\n<ul>\n${links.join('\n')}\n</ul>`;
  });
  return `<nav class="pages" id="pages" aria-label="All pages">\n${groups.join('\n')}\n</nav>`;
}

/** @param {Page} page */
function contents({ headings }) {
  const chapters = headings.filter(({ level }) => level === 2);
  if (chapters.length < FEW) return '';
  const links = chapters.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`);
  return `<nav class="contents" aria-labelledby="on-this-page">
<h2 id="on-this-page">On this page</h2>
<ul>\n${links.join('\n')}\n</ul>
</nav>`;
}

/** @param {Page} page @param {readonly Page[]} all */
function whole(page, all) {
  const at = (/** @type {string} */ place) => linkBetween(page.place, place);
  const next = all[all.indexOf(page) + 1];
  const script = page.html.includes('<iframe')
    ? `\n<script type="module" src="${at('docs/gallery.js')}"></script>`
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escaped(page.title)} · cosine-lab</title>
<link rel="icon" href="${at('docs/icon.svg')}" type="image/svg+xml" />
<link rel="stylesheet" href="${at('docs/docs.css')}" />${script}
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="home" href="${at('docs/index.html')}">cosine-lab</a>
<nav aria-label="Site">
<a class="to-pages" href="#pages">All pages</a>
<a href="${at('index.html')}">The lesson</a>
<a href="${at('author.html')}">Make a figure</a>
</nav>
</header>
<main id="text" tabindex="-1">
<h1>${escaped(page.title)}</h1>
${contents(page)}
<div class="prose">
${page.html}${next ? `<p class="next">Next: ${link(page, next)}</p>` : ''}
</div>
</main>
${navigation(page, all)}
<footer><a href="${at('licenses.txt')}">Licences</a></footer>
</body>
</html>
`;
}

/** Every Markdown file of docs/ must have its place in the navigation. */
function mustBeComplete() {
  const files = readdirSync(join(projectDir, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  const forgotten = files.filter((name) => !sources.includes(name));
  if (forgotten.length > 0)
    throw new Error(`Not in cmake/docs/places.mjs: ${forgotten.join(', ')}`);
}

/** @returns {Map<string, string>} HTML by its place in dist/ */
export function docsSite() {
  mustBeComplete();
  const all = sources.map(pageOf);
  return new Map(all.map((page) => [page.place, whole(page, all)]));
}
