// Parquet: a column of words and their numbers, in one column of lists or a column each, as a table of text.
import type { AsyncBuffer, FileMetaData, SchemaTree } from 'hyparquet';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { Bytes, Opened } from './opened';
import { SourceFault } from './opened';

/** The first bytes of every Parquet file. */
export const PARQUET = [...'PAR1'].map((letter) => letter.charCodeAt(0));

const NUMBERS = new Set<unknown>(['FLOAT', 'DOUBLE', 'INT32', 'INT64']);
// What the library unpacks by itself.
const CODECS = new Set<unknown>(['UNCOMPRESSED', 'SNAPPY']);
// So many decimal digits tell every two floats apart.
const DIGITS = 9;

interface Columns {
  word: string;
  /** One column of lists, or a column for each number. */
  numbers: string[];
}

const isNumber = ({ element }: SchemaTree): boolean =>
  NUMBERS.has(element.type) || element.logical_type?.type === 'FLOAT16';

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

function columnsOf(metadata: FileMetaData): Columns | null {
  const { children } = parquetSchema(metadata);
  const word = children.find(isWord);
  const list = children.find(isList);
  const single = children.filter(
    (one) => one.children.length === 0 && isNumber(one) && !isRepeated(one),
  );
  const numbers = (list ? [list] : single).map(({ element }) => element.name);
  return word && numbers.length > 0 ? { word: word.element.name, numbers } : null;
}

/** How the columns are packed where that cannot be read here; empty where it can. */
function strangeCodec({ row_groups: groups }: FileMetaData, { word, numbers }: Columns): string {
  const named = new Set([word, ...numbers]);
  const codecs = groups
    .flatMap(({ columns }) => columns)
    .filter(({ meta_data: data }) => named.has(data?.path_in_schema[0] ?? ''))
    .map(({ meta_data: data }) => data?.codec ?? '');
  return codecs.find((codec) => !CODECS.has(codec)) ?? '';
}

// What would end a line or a cell becomes a letter that no word may have.
const quoted = (word: unknown): string =>
  `"${typeof word === 'string' ? word.replaceAll('"', '""').replace(/[\t\n\r]/g, '\u0001') : ''}"`;

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
  most: number,
): AsyncGenerator<{ text: string; share: number }> {
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
    const share = rowEnd / Number(metadata.num_rows);
    // In parts, so that what a long group becomes is never in memory at once.
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

/** The first `words` rows of a Parquet file, and one more, which tells that there are more. */
export async function parquetTable(file: Blob, words: number): Promise<Opened> {
  const buffer = {
    byteLength: file.size,
    slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const columns = columnsOf(metadata);
  if (!columns) throw new SourceFault({ kind: 'columns', detail: '', address: '' });
  const codec = strangeCodec(metadata, columns);
  if (codec) throw new SourceFault({ kind: 'codec', detail: codec, address: '' });
  const lines = linesOf(buffer, metadata, columns, words + 1);
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
  const names = [columns.word, ...columns.numbers.slice(0, 1)].join(', ');
  const more = columns.numbers.length > 1 ? `, … ${columns.numbers.at(-1)}` : '';
  return { bytes, cut: () => why, table: { columns: names + more, done: () => Math.round(done) } };
}
