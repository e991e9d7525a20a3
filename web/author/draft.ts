// What an author has made so far, as the page's own address keeps it.
import type { Values } from '../wire/messages';
import { query } from '../wire/address';
import { parameter } from './parameters';

export interface Draft {
  /** As they were typed, mistakes included, also those of figures that are not chosen now. */
  readonly values: Values;
  /** These are '' where they are usual. */
  readonly title: string;
  readonly height: string;
  readonly site: string;
  readonly still: boolean;
  /** Which of the snippets is shown. */
  readonly kind: string;
}

export const EMPTY: Draft = {
  values: {},
  title: '',
  height: '',
  site: '',
  still: false,
  kind: 'html',
};

// No parameter of a figure has a dot in its name.
const OWN = 'page.';

/** Without the sign `#`; '' for an empty draft. */
export function writeDraft({ values, title, height, site, still, kind }: Draft): string {
  const own = {
    title,
    height,
    site,
    still: still ? 'on' : '',
    kind: kind === EMPTY.kind ? '' : kind,
  };
  const all = [
    ...Object.entries(values),
    ...Object.entries(own).map(([name, value]) => [OWN + name, value] as const),
  ];
  return query(Object.fromEntries(all.filter(([, value]) => value !== '')));
}

export interface ReadDraft {
  readonly draft: Draft;
  /** Names that no figure knows. */
  readonly unknown: readonly string[];
}

/** From what follows `#` here, or `?` in a figure's address. */
export function readDraft(text: string): ReadDraft {
  const query = new URLSearchParams(text);
  const own = (name: keyof Draft): string => query.get(OWN + name) ?? '';
  const names = [...new Set(query.keys())].filter((name) => !name.startsWith(OWN));
  const known = names.filter((name) => parameter(name));
  const values = Object.fromEntries(known.map((name) => [name, query.get(name) ?? '']));
  return {
    draft: {
      values,
      title: own('title'),
      height: own('height'),
      site: own('site'),
      still: own('still') === 'on',
      kind: own('kind') || EMPTY.kind,
    },
    unknown: names.filter((name) => !parameter(name)),
  };
}
