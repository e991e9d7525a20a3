// Which Markdown files become pages of dist/docs/, in which order, and where.
import { posix } from 'node:path';

/** @typedef {{ title: string, pages: readonly string[] }} Section pages by their path from the top of the project */

/** @type {readonly Section[]} */
export const sections = [
  { title: 'Documentation', pages: ['docs/README.md'] },
  {
    title: 'For authors',
    pages: [
      'docs/authors/README.md',
      'docs/authors/gallery.md',
      'docs/authors/hosts.md',
      'docs/authors/parameters.md',
      'docs/authors/events-and-messages.md',
      'docs/authors/exercises.md',
      'docs/authors/languages.md',
      'docs/authors/accessibility.md',
      'docs/authors/privacy.md',
    ],
  },
  { title: 'For teachers', pages: ['docs/teachers/README.md'] },
  {
    title: 'For developers',
    pages: [
      'docs/developers/README.md',
      'docs/architecture.md',
      'docs/developers/core.md',
      'docs/developers/adding.md',
      'docs/developers/testing.md',
      'docs/developers/setup.md',
      'docs/developers/releasing.md',
      'web/vectors/README.md',
    ],
  },
  {
    title: 'Reference',
    pages: [
      'docs/glossary.md',
      'docs/accessibility.md',
      'docs/browsers.md',
      'docs/security.md',
      'CHANGELOG.md',
    ],
  },
];

/** @type {Readonly<Record<string, string>>} */
const elsewhere = {
  'CHANGELOG.md': 'docs/changes.html',
  'web/vectors/README.md': 'docs/developers/word-vectors.html',
  // No page: the site has its licence among those of its parts.
  LICENSE: 'licenses.txt',
};

export const sources = sections.flatMap(({ pages }) => pages);

/**
 * @param {string} source
 * @returns {string | null} its place in dist/; null for a file that the site does not have
 */
export function placeOf(source) {
  if (elsewhere[source]) return elsewhere[source];
  if (!sources.includes(source)) return null;
  return source.replace(/README\.md$/, 'index.html').replace(/\.md$/, '.html');
}

/**
 * @param {string} place of the page
 * @param {string} to another place in dist/
 */
export function linkBetween(place, to) {
  return posix.relative(posix.dirname(place), to);
}

/**
 * A link of a Markdown file, as its page has it.
 * @param {string} source
 * @param {string} link
 */
export function linkOnSite(source, link) {
  if (/^[a-z]+:/.test(link) || link.startsWith('#')) return link;
  const [path = '', anchor] = link.split('#');
  const to = placeOf(posix.join(posix.dirname(source), path));
  const from = placeOf(source);
  if (!to || !from) throw new Error(`${source} links to ${link}, which the site does not have.`);
  return linkBetween(from, to) + (anchor ? `#${anchor}` : '');
}
