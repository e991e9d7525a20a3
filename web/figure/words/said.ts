// What is said of a file of word vectors, and of what could not be read of it.
import type { WordKey } from '../say/words';
import { word } from '../say/words';
import { nameOf } from './address';
import type { FlawName, FormatName, RefusalName, ReadReport } from './boundary';
import type { Loaded } from './load';
import { LoadError } from './load';
import type { FaultKind } from './protocol';

const FORMATS = {
  unknown: 'words.own.format.text',
  text: 'words.own.format.text',
  tabs: 'words.own.format.tabs',
  commas: 'words.own.format.commas',
  binary: 'words.own.format.binary',
  npy: 'words.own.format.npy',
  json: 'words.own.format.json',
  safetensors: 'words.own.format.safetensors',
  raw: 'words.own.format.raw',
} as const satisfies Record<FormatName, WordKey>;

const REFUSALS = {
  none: 'words.own.refused.no_words',
  empty: 'words.own.refused.empty',
  unknown_format: 'words.own.refused.unknown_format',
  packed: 'words.own.refused.packed',
  bad_header: 'words.own.refused.bad_header',
  number_type: 'words.own.refused.number_type',
  order: 'words.own.refused.order',
  dimensions: 'words.own.refused.dimensions',
  no_words: 'words.own.refused.no_words',
  no_matrix: 'words.own.refused.no_matrix',
  bad_size: 'words.own.refused.bad_size',
} as const satisfies Record<RefusalName, WordKey>;

const FLAWS = {
  wrong_length: 'words.own.flaw.wrong_length',
  not_a_number: 'words.own.flaw.not_a_number',
  not_finite: 'words.own.flaw.not_finite',
  zeros: 'words.own.flaw.zeros',
  empty_word: 'words.own.flaw.empty_word',
  odd_word: 'words.own.flaw.odd_word',
  broken_utf8: 'words.own.flaw.broken_utf8',
  duplicate: 'words.own.flaw.duplicate',
  too_long: 'words.own.flaw.too_long',
  malformed: 'words.own.flaw.malformed',
  cut_off: 'words.own.flaw.cut_off',
} as const satisfies Record<FlawName, WordKey>;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export function progressText(name: string, bytes: number, words: number): string {
  return word('words.own.progress', { name, megabytes: megabytes(bytes), words: String(words) });
}

/** `usable`: how many words of it the figure has already. */
export function usableText(usable: number): string {
  return usable > 0 ? ` ${word('words.own.usable', { words: String(usable) })}` : '';
}

/** What the figure shows where nothing more comes of a file. */
export function keptText(usable: number): string {
  return usable > 0 ? word('words.own.stay', { words: String(usable) }) : word('words.own.kept');
}

// The program has no other error for memory that has ended.
function faultKindOf(error: unknown): FaultKind {
  if (error instanceof LoadError) return error.kind;
  return error instanceof RangeError ? 'memory' : 'other';
}

/** Why nothing came of a file. */
export function faultText(name: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const of = error instanceof LoadError && error.address ? nameOf(error.address) : name;
  switch (faultKindOf(error)) {
    case 'memory':
      return word('words.own.memory', { name });
    case 'status':
      return word('words.own.status', { name: of, status: detail });
    case 'unreached':
      return word('words.own.unreached', { name: of });
    case 'columns':
      return word('words.own.columns.none', { name });
    case 'codec':
      return word('words.own.codec', { name, codec: detail });
    case 'large':
      return word('words.own.large', { name });
    case 'other':
      return word('words.own.failed', { name, detail });
  }
}

/** Why a file is not used; empty where nothing is against it. */
export function refusalText(name: string, { refusal }: ReadReport): string {
  return refusal === 'none'
    ? ''
    : word('words.own.refused', { name, why: word(REFUSALS[refusal]) });
}

/** Why the figure cannot show what a good file has in it. */
export function unshownText(name: string, { words }: ReadReport): string {
  return word(words < 2 ? 'words.own.one' : 'words.own.flat', { name });
}

export function loadedText(name: string, loaded: Loaded): string {
  const { words, dimensions, format } = loaded.report;
  const said = word('words.own.loaded', {
    name,
    words: String(words),
    dimensions: String(dimensions),
    format: word(loaded.columns ? 'words.own.format.parquet' : FORMATS[format]),
  });
  return [said, ...notesOn(loaded)].join(' ');
}

/** What is missing of a file that is used; empty where nothing is. */
export function missingText(loaded: Loaded): string {
  const { leftOut } = loaded.report;
  const notes = notesOn({ ...loaded, columns: '', report: { ...loaded.report, tensor: null } });
  if (leftOut > 0) notes.push(`${word('words.own.left_out', { count: String(leftOut) })}.`);
  return notes.join(' ');
}

function notesOn({ report, cut, columns }: Loaded): string[] {
  const notes: string[] = [];
  if (columns) notes.push(word('words.own.columns', { columns }));
  if (report.tensor) notes.push(word('words.own.part', { part: report.tensor }));
  if (cut) notes.push(word('words.own.cut', { detail: cut }));
  if (report.outOfMemory) notes.push(word('words.own.full'));
  else if (report.reachedLimit) notes.push(word('words.own.reached'));
  else if (report.announced > report.words + report.leftOut)
    notes.push(word('words.own.fewer', { announced: String(report.announced) }));
  return notes;
}

/** A line for each of the first entries that were left out. */
export function flawTexts({ report: { format, flaws }, columns }: Loaded): string[] {
  const byLine = !columns && ['text', 'tabs', 'commas'].includes(format);
  // A table of columns has a heading.
  const above = columns ? 1 : 0;
  return flaws.map(({ line, flaw, word: text }) => {
    const place = word(byLine ? 'words.own.line' : 'words.own.entry', {
      line: String(line - above),
    });
    const named = text ? ` (${text})` : '';
    return `${place}${named}: ${word(FLAWS[flaw])}`;
  });
}
