// Parameters, from attributes and into addresses.
import { LINKED, MANNER, query, withQuery } from '../wire/address';
import type { Values } from '../wire/messages';
import { PARAMETERS } from './table';

const FRAMED = ['http:', 'https:', 'file:', 'blob:'];

/** The parameters given as attributes; an empty one counts as not given. */
export function valuesOf(attribute: (name: string) => string | null): Values {
  const values: Record<string, string> = {};
  for (const { name, kind } of PARAMETERS) {
    const text = attribute(name);
    // As in HTML, a switch is on when its attribute is present.
    const value = text === '' && kind === 'switch' ? 'on' : text;
    if (value) values[name] = value;
  }
  return values;
}

/**
 * The address of the figure's page without its parameters ('': the page that comes with this module), and those
 * parameters.
 */
export interface FramePage {
  readonly page: string;
  readonly values: Values;
}

/** Throws where a frame must not have such a `src`. */
export function framePageOf(src: string, base: string): FramePage {
  if (src === '') return { page: '', values: {} };
  const url = new URL(src, base);
  // A javascript: address would run in the page around the frame.
  if (!FRAMED.includes(url.protocol))
    throw new Error(
      `src="${src}" is no address of a figure. Give that of figure.html, as in ` +
        'src="https://example.org/cosine-lab/figure.html".',
    );
  const values = Object.fromEntries(url.searchParams);
  url.search = url.hash = '';
  return { page: url.href, values };
}

export function addressOf(page: string, values: Values): string {
  const given = only(values, (name) => values[name] !== '');
  // A page in memory takes no query.
  return page.startsWith('blob:') ? `${page}#${query(given)}` : withQuery(page, given);
}

/** The target of messages for a frame: its origin, or any where it has none. */
export function targetOf(page: string, sandbox: string | null): string {
  const { origin } = new URL(page);
  const opaque = sandbox !== null && !sandbox.split(/\s+/).includes('allow-same-origin');
  return opaque || origin === 'null' ? '*' : origin;
}

export function isParameter(name: string): boolean {
  return PARAMETERS.some((one) => one.name === name);
}

/** Parameters of the scene that a figure only takes when it starts. */
const AT_START = ['figure', ...MANNER];

/** True for what takes a new page of the figure. */
export function isOfPage(name: string): boolean {
  return (
    AT_START.includes(name) || PARAMETERS.some((one) => one.name === name && one.part === 'page')
  );
}

function only(values: Values, keeps: (name: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => keeps(name)));
}

export function scenePart(values: Values): Values {
  return only(values, (name) => !isOfPage(name));
}

/** What another figure can take over from this one. */
export function forFigure(values: Values, figure: string): Values {
  const takes = (name: string): boolean =>
    name !== 'state' &&
    PARAMETERS.some((one) => one.name === name && (one.figures?.includes(figure) ?? true));
  return { ...only(values, takes), figure };
}

/** What a link holds: the scene as it is, and the author's settings of the page. */
export function linkValues(given: Values, scene: Values | undefined): Values {
  const page = only(given, (name) => name === 'figure' || LINKED.includes(name));
  return scene ? { ...page, figure: '', ...scene } : { ...scenePart(given), ...page };
}
