// Parquet: a column of words and their numbers, in one column of lists or a column each, as a table of text.
import type { AsyncBuffer, FileMetaData, SchemaTree } from 'hyparquet';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { Limits } from './limits';
import type { Bytes, Opened } from './opened';
import { FileFault } from './opened';
import type { Fault } from './protocol';

/** The first bytes of every Parquet file. */
export const PARQUET = [...'PAR1'].map((letter) => letter.charCodeAt(0));

const NUMBERS = new Set<unknown>(['FLOAT', 'DOUBLE', 'INT32', 'INT64']);
// What the library unpacks by itself.
const CODECS = new Set<unknown>(['UNCOMPRESSED', 'SNAPPY']);
// So many decimal digits tell every two floats apart.
const DIGITS = 9;
const BYTES = Float32Array.BYTES_PER_ELEMENT;
// A list is unpacked with all others of its group of rows, in tens of bytes a number.
const MOST_NUMBERS = 2 ** 25;
const LONGEST_NAME = 40;
// The first line of the table, which is not a row.
const HEADING = '"word"\n';

interface Columns {
  word: string;
  /** One column of lists, or a column for each number. */
  numbers: string[];
  /** Where the values of all of them lie in the schema. */
  paths: string[];
}

function isNumber({ element }: SchemaTree): boolean {
  const meaning = element.logical_type?.type ?? element.converted_type ?? '';
  return meaning === 'FLOAT16' || (NUMBERS.has(element.type) && !/^(DATE|TIME)/.test(meaning));
}

const isRepeated = ({ element }: SchemaTree): boolean => element.repetition_type === 'REPEATED';

function isWord({ element, children }: SchemaTree): boolean {
  const isText = element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING';
  return children.length === 0 && isText && element.repetition_type !== 'REPEATED';
}

// Writers nest a list in two groups, in one, or in none.
function isList(column: SchemaTree): boolean {
  const way = [column];
  for (let [inner] = column.children; inner; [inner] = inner.children) way.push(inner);
  const alone = way.every(({ children }) => children.length <= 1);
  return alone && way.filter(isRepeated).length === 1 && isNumber(way.at(-1) ?? column);
}

function pathOf({ children: [inner], path }: SchemaTree): string {
  return inner ? pathOf(inner) : path.join();
}

function columnsOf(metadata: FileMetaData): Columns | null {
  const { children } = parquetSchema(metadata);
  const word = children.find(isWord);
  const list = children.find(isList);
  const single = children.filter(
    (one) => one.children.length === 0 && isNumber(one) && !isRepeated(one),
  );
  const read = list ? [list] : single;
  if (!word || read.length === 0) return null;
  const numbers = read.map(({ element }) => element.name);
  return { word: word.element.name, numbers, paths: [word, ...read].map(pathOf) };
}

type Chunk = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>;

const chunksOf = (group: FileMetaData['row_groups'][number], names: readonly string[]): Chunk[] =>
  group.columns.flatMap(({ meta_data: chunk }) =>
    chunk && names.includes(chunk.path_in_schema[0] ?? '') ? [chunk] : [],
  );

/** How many numbers a group of rows has. */
const countIn = (group: FileMetaData['row_groups'][number], { numbers }: Columns): number =>
  chunksOf(group, numbers).reduce((sum, { num_values: count }) => sum + Number(count), 0);

/** Where the columns cannot be read here. */
function faultIn({ row_groups: groups }: FileMetaData, columns: Columns): Fault | null {
  const chunks = groups.map((group) => chunksOf(group, [columns.word, ...columns.numbers]));
  const known = new Set(columns.paths);
  // Of others the library reads some, and nobody hears of an error there.
  const isSound = chunks.every((all) => {
    const paths = all.map(({ path_in_schema: path }) => path.join());
    return new Set(paths).size === paths.length && paths.every((one) => known.has(one));
  });
  if (!isSound) return { kind: 'columns', detail: '', address: '' };
  const strange = chunks.flat().find(({ codec }) => !CODECS.has(codec));
  if (strange) return { kind: 'codec', detail: strange.codec, address: '' };
  const isLarge = groups.some((group) => countIn(group, columns) > MOST_NUMBERS);
  return isLarge ? { kind: 'large', detail: '', address: '' } : null;
}

// What would end a line or a cell becomes a letter that no word may have.
const quoted = (word: unknown): string =>
  `"${typeof word === 'string' ? word.replaceAll('"', '""').replace(/[\0\t\n\r]/g, '\u0001') : ''}"`;

const written = (number: unknown): string =>
  typeof number === 'number' || typeof number === 'bigint'
    ? Math.fround(Number(number)).toPrecision(DIGITS)
    : '?';

function lineOf(row: Record<string, unknown>, { word, numbers }: Columns): string {
  const [list = ''] = numbers;
  const cells =
    numbers.length === 1 && row[list] !== null && typeof row[list] === 'object'
      ? Array.from(row[list] as ArrayLike<unknown>)
      : numbers.map((name) => row[name]);
  return `${[quoted(row[word]), ...cells.map(written)].join('\t')}\n`;
}

/** A group of rows at a time, as that is how they are packed. */
async function* linesOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: Columns,
  { words, rowBytes }: Limits,
): AsyncGenerator<{ text: string; share: number }> {
  const [group] = metadata.row_groups;
  const rowSize = group
    ? (BYTES * countIn(group, columns)) / Math.max(1, Number(group.num_rows))
    : 0;
  // One more, which tells that there are more.
  const most = 1 + Math.min(words, Math.ceil(rowBytes / Math.max(rowSize, BYTES)));
  yield { text: HEADING, share: 0 };
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = Math.min(rowStart + Number(count), most);
    if (rowEnd <= rowStart) return;
    const rows = await parquetReadObjects({
      file,
      metadata,
      columns: [columns.word, ...columns.numbers],
      rowStart,
      rowEnd,
    });
    rowStart = rowEnd;
    const share = Math.min(1, rowEnd / Math.max(1, Number(metadata.num_rows)));
    // In parts, so that the text of a long group is never in memory at once.
    for (let at = 0; at < rows.length; at += 1000)
      yield {
        text: rows
          .slice(at, at + 1000)
          .map((row) => lineOf(row, columns))
          .join(''),
        share,
      };
  }
}

const nameOf = (column: string): string => column.replace(/\p{C}/gu, '').slice(0, LONGEST_NAME);

function namesOf({ word, numbers }: Columns): string {
  const [first = '', ...others] = numbers;
  const last = others.length > 0 ? `, … ${nameOf(others.at(-1) ?? '')}` : '';
  return `${nameOf(word)}, ${nameOf(first)}${last}`;
}

const placeIn = ({ size }: Blob, at: number): number => Math.min(Math.max(0, at || 0), size);

/** The first rows of a Parquet file as lines of text, below a heading. */
export async function parquetTable(file: Blob, limits: Limits): Promise<Opened> {
  const buffer = {
    byteLength: file.size,
    // A damaged file may name any place.
    slice: (start: number, end = file.size) =>
      file.slice(placeIn(file, start), placeIn(file, end)).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const columns = columnsOf(metadata);
  if (!columns) throw new FileFault({ kind: 'columns', detail: '', address: '' });
  const fault = faultIn(metadata, columns);
  if (fault) throw new FileFault(fault);
  const lines = linesOf(buffer, metadata, columns, limits);
  const utf8 = new TextEncoder();
  let done = 0;
  let why = '';
  const bytes: Bytes = new ReadableStream({
    pull: async (whole) => {
      const next = await lines.next().catch((error: unknown) => {
        why = String(error);
        return null;
      });
      if (!next || next.done) return whole.close();
      done = next.value.share * file.size;
      whole.enqueue(utf8.encode(next.value.text));
    },
  });
  const table = { columns: namesOf(columns), done: () => Math.round(done) };
  return { bytes, cut: () => why, table };
}
