// The page of a package: the figure in a frame, and the script that reports.
import type { Values } from '../../wire/messages';
import { MANNER, query } from '../../wire/address';
import { closed } from '../closed';
import { attribute } from '../escape';
import { parameter } from '../parameters';
import type { Work } from '../snippets';
import { kindOf } from './kind';
import type { Version } from './manifest';

/** Those that stay the author's, whatever a learner changed. */
function kept(values: Values): Values {
  const names = Object.keys(values).filter(
    (name) => MANNER.includes(name) || parameter(name)?.part === 'page',
  );
  return Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
}

export function page(version: Version, { values, title }: Work): string {
  // The page around the figure is the package's own, wherever that lies.
  const { origins: _, ...own } = values;
  const kind = kindOf(own);
  const shown = kind === 'graded' || kind === 'quiz' ? closed({ ...own, graded: 'on' }) : own;
  const data = {
    'data-version': version,
    'data-kind': kind,
    'data-figure': query(shown),
    'data-kept': query(kept(shown)),
  };
  const attributes = Object.entries(data)
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join('');
  return `<!doctype html>
<html lang="${attribute(values['lang'] ?? 'en')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${attribute(title)}</title>
    <link rel="icon" href="data:," />
    <style>
      html, body, iframe { display: block; width: 100%; height: 100%; margin: 0; border: 0; }
    </style>
  </head>
  <body>
    <iframe title="${attribute(title)}"${attributes}></iframe>
    <script src="scorm.js"></script>
  </body>
</html>
`;
}
