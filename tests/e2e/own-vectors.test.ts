// A reader's own word vectors: whatever format they have, the figure says what sums over the numbers of the file say.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragTip, openFigure, rest, tip } from './support/figure';
import { hostedSite } from './support/hosts';
import { said, status } from './support/word-vectors';

const site = hostedSite();

const DIMENSIONS = 6;
const names = Array.from({ length: 40 }, (_, i) => `wort${i}é`);
// Numbers that a float holds, as all formats then say the same.
const rows = names.map((_, i) =>
  Array.from(
    { length: DIMENSIONS },
    (__, d) => Math.round(Math.sin(i * 7 + d * 13 + 1) * 256) / 64,
  ),
);
const float32 = (row: readonly number[]): Buffer => Buffer.from(Float32Array.from(row).buffer);
const lines = (separator: string): string =>
  names.map((name, i) => [name, ...(rows[i] ?? [])].join(separator)).join('\n');

function npy(): Buffer {
  const shape = `(${names.length}, ${DIMENSIONS})`;
  const head = `{'descr': '<f4', 'fortran_order': False, 'shape': ${shape}, }`;
  const padded = `${head.padEnd(117)}\n`;
  const begin = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, padded.length, 0]);
  return Buffer.concat([begin, Buffer.from(padded), ...rows.map(float32)]);
}

/** With another tensor before the matrix of words. */
function safetensors(): Buffer {
  const first = float32([7, 7]);
  const matrix = Buffer.concat(rows.map(float32));
  const end = first.length + matrix.length;
  const head = JSON.stringify({
    bias: { dtype: 'F32', shape: [2, 1], data_offsets: [0, first.length] },
    'embed.weight': {
      dtype: 'F32',
      shape: [names.length, DIMENSIONS],
      data_offsets: [first.length, end],
    },
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(head)));
  return Buffer.concat([length, Buffer.from(head), first, matrix]);
}

const vocabulary = JSON.stringify(Object.fromEntries(names.map((name, i) => [name, i])));
const raw = Buffer.concat(rows.map(float32));
const head = `${names.length} ${DIMENSIONS}\n`;
const binary = Buffer.concat([
  Buffer.from(head),
  ...names.flatMap((name, i) => [
    Buffer.from(`${name} `),
    float32(rows[i] ?? []),
    Buffer.from('\n'),
  ]),
]);
const objects = names.map((word, i) => ({ word, vector: rows[i] }));

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const upload = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const FORMATS: [string, Upload[]][] = [
  ['word2vec text', [upload('w2v.txt', head + lines(' '))]],
  ['GloVe', [upload('glove.txt', lines(' '))]],
  ['gzip', [upload('glove.txt.gz', gzipSync(lines(' ')))]],
  ['word2vec binary', [upload('w2v.bin', binary)]],
  ['TSV', [upload('table.tsv', `name\t${'x\t'.repeat(DIMENSIONS - 1)}x\n${lines('\t')}`)]],
  ['CSV', [upload('table.csv', lines(','))]],
  ['NPY', [upload('names.txt', names.join('\n')), upload('rows.npy', npy())]],
  ['safetensors', [upload('m.safetensors', safetensors()), upload('vocab.json', vocabulary)]],
  [
    'raw floats',
    [
      upload('names.tsv', `word\tnumber\n${names.map((name, i) => `${name}\t${i}`).join('\n')}\n`),
      upload('x.bytes', raw),
    ],
  ],
  [
    'JSON object',
    [upload('o.json', JSON.stringify(Object.fromEntries(names.map((n, i) => [n, rows[i]]))))],
  ],
  ['JSON list', [upload('l.json', JSON.stringify(objects))]],
];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, number, i) => sum + number * (b[i] ?? Number.NaN), 0);
const norm = (a: readonly number[]): number => Math.sqrt(dot(a, a));
const cosine = (a: readonly number[], b: readonly number[]): number =>
  dot(a, b) / norm(a) / norm(b);
const [first = [], second = []] = rows;

/** The nearest words to a direction, without one of them, as the figure writes them. */
function nearest(direction: readonly number[], without = ''): string {
  return names
    .map((name, i) => ({ name, near: cosine(rows[i] ?? [], direction) }))
    .filter(({ name }) => name !== without)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, 4)
    .map(({ name, near }) => `${name} (${near.toFixed(4)})`)
    .join(', ');
}

async function openWords(): Promise<Awaited<ReturnType<typeof openFigure>>> {
  const opened = await openFigure(site, { path: 'figure.html?figure=words' });
  await opened.page.locator('.own-vectors > summary').click();
  return opened;
}

const give = (page: Page, files: Upload[]): Promise<void> =>
  page.locator('.own-vectors input[type="file"]').setInputFiles(files);

test('a word that is near to both is named once', async () => {
  const { page, complaints } = await openWords();
  await give(page, [
    upload('few.txt', 'cat 1 2 3\ndog 1 2.5 3\nsun -4 0 1\nmoon -3.5 0.2 1\ntree 0 5 -1'),
  ]);
  await expect.poll(() => status(page)).toContain('few.txt');
  await rest(page);
  const named = await page.locator('[data-label="word"]').allInnerTexts();
  expect(named.length).toBeGreaterThan(1);
  expect(new Set(named).size).toBe(named.length);
  expect(complaints).toEqual([]);
});

test.each(FORMATS)(
  '%s: words are found, dragged, and near what they are near',
  async (_, files) => {
    const { page, complaints } = await openWords();
    await give(page, files);
    await expect
      .poll(() => status(page))
      .toContain(`${names.length} words with ${DIMENSIONS} numbers`);
    await rest(page);
    expect(await said(page)).toBe(`Nearest to the arrow ${names[0]}: ${nearest(first, names[0])}.`);
    const shown = page.locator('[data-measure="cosine"]');
    expect(Number(await shown.getAttribute('data-value'))).toBeCloseTo(cosine(first, second), 12);
    expect(complaints).toEqual([]);
  },
);

test('a drag compares with all words of the file, and a word of it can be taken', async () => {
  const { page } = await openWords();
  await give(page, [upload('glove.txt', lines(' '))]);
  await expect.poll(() => status(page)).toContain('40 words');
  await rest(page);
  const [from, to] = [await tip(page, names[0] ?? ''), await tip(page, names[1] ?? '')];
  await dragTip(page, names[0] ?? '', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  const angle = await page.locator('[data-measure="angle"]').getAttribute('data-value');
  // The arrow now lies in the plane, at this angle to the second word and on the side of the first.
  const radians = (Number(angle) * Math.PI) / 180;
  const unit = second.map((one) => one / norm(second));
  const across = first.map((one, i) => one - dot(first, unit) * (unit[i] ?? 0));
  const direction = unit.map(
    (one, i) => Math.cos(radians) * one + (Math.sin(radians) * (across[i] ?? 0)) / norm(across),
  );
  expect(await said(page)).toBe(
    `Nearest to the arrow ${names[0]}: ${nearest(direction, names[0])}.`,
  );
  await page.locator('[data-text="words.find"]').fill('wort17');
  await page.locator('.chip', { hasText: 'wort17é' }).click();
  // Their language is not known.
  expect(await page.locator('.figure :is(.board, .head, .readout) [lang]').count()).toBe(0);
  await rest(page);
  expect(await page.locator('[data-handle="wort17é"]').count()).toBe(1);
  await page.locator('[data-text="words.sum"]').fill('Wort3é');
  await expect.poll(() => page.locator('.board').innerText()).toContain('in the sum itself');
});

test('damaged lines are named, and one press brings the English words back', async () => {
  const { page } = await openWords();
  await page.locator('[data-text="words.find"]').fill('queen');
  await page.locator('.chip', { hasText: /^queen$/ }).click();
  const before = await said(page);
  const damaged = `${lines(' ')}\nshort 1 2\nwort0é ${first.join(' ')}\nodd 1 2 x 4 5 6\n`;
  await give(page, [upload('damaged.txt', damaged)]);
  await expect.poll(() => status(page)).toContain('40 words');
  await page.locator('.own-vectors details > summary').click();
  const list = await page.locator('.own-vectors li').allInnerTexts();
  expect(list).toEqual([
    'line 41 (short): a different number of components from the others',
    'line 42 (wort0é): duplicate word; the first row is kept',
    'line 43 (odd): contains something that is not a number',
  ]);
  await page.locator('.own-vectors button', { hasText: 'Back to the English words' }).click();
  await rest(page);
  expect(await page.locator('[data-handle="queen"]').count()).toBe(1);
  expect(await said(page)).toBe(before);
});

test('a file that cannot be used leaves everything as it was, and the reason is said', async () => {
  const { page } = await openWords();
  const before = await said(page);
  const cases: [Upload, string][] = [
    [upload('empty.txt', ''), 'it is empty'],
    [
      upload('tale.txt', 'Once upon a time\nthere was a text.\n'),
      'not in a format of word vectors',
    ],
    [upload('archive.zip', 'PK\x03\x04 and so on'), 'ZIP archive'],
    [upload('one.txt', 'word 1 2 3\n'), 'only one word'],
    [upload('line.txt', 'a 1 2\nb 2 4\nc -1 -2\n'), 'lie on one line'],
    [upload('zeros.txt', 'a 0 0\nb 0 0\n'), 'no entry of it can be used'],
  ];
  for (const [file, reason] of cases) {
    await give(page, [file]);
    await expect.poll(() => status(page)).toContain(reason);
    expect(await status(page)).toContain('shows what it showed before');
    await rest(page);
    expect(await said(page)).toBe(before);
  }
});

test('the part for files counts in the height that the figure asks for', async () => {
  const { page } = await openFigure(site, {
    path: 'figure.html?figure=words',
    viewport: { width: 900, height: 640 },
  });
  const section = page.locator('.own-vectors');
  await section.waitFor();
  const settings = page.locator('.board > .settings');
  const bottom = (): Promise<number> =>
    settings.evaluate((part) => {
      const board = part.closest('.board') as HTMLElement;
      const top = board.getBoundingClientRect().top - board.scrollTop;
      return Math.round(part.getBoundingClientRect().bottom - top);
    });
  const told = async (): Promise<number> =>
    Number(await page.locator('.figure').getAttribute('data-height'));
  await expect.poll(async () => Math.abs((await told()) - (await bottom()))).toBeLessThan(3);
  await section.locator('summary').first().click();
  await expect.poll(async () => Math.abs((await told()) - (await bottom()))).toBeLessThan(3);
});

test('a limit is kept and said, and reading can be cancelled', async () => {
  const { page } = await openWords();
  const limit = page.locator('.own-vectors input[type="number"]');
  await limit.fill('5');
  await give(page, [upload('glove.txt', lines(' '))]);
  await expect.poll(() => status(page)).toContain('5 words');
  expect(await status(page)).toContain('The file has more');
  // The worker never gets its program, so that the reading is under way until it is cancelled.
  await page.route('**/cosine-reader*.wasm', () => {});
  await give(page, [upload('long.txt', lines(' '))]);
  await page.locator('.own-vectors button', { hasText: 'Cancel' }).click();
  await expect.poll(() => status(page)).toContain('long.txt was cancelled');
  expect(await page.locator('.own-vectors button', { hasText: 'Cancel' }).isVisible()).toBe(false);
  expect(await said(page)).toContain(names[0]);
});

type Holding = typeof globalThis & { held: (() => void)[] };

/** The page's tasks that wait for others stay where they are, until they are let go. */
const holdTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const here = globalThis as Holding;
    here.held = [];
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function hold(message: unknown) {
      here.held.push(() => post.call(this, message));
    };
  });
const held = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as Holding).held.length);
const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const go of (globalThis as Holding).held.splice(0)) go();
  });

test('while words are added the figure answers, and can go on without them', async () => {
  const { page, complaints } = await openWords();
  await holdTasks(page);
  const file = upload('long.txt', lines(' '));
  await give(page, [file]);
  // The words are read, and some of them added.
  await expect.poll(() => held(page)).toBe(1);
  expect(await status(page)).toContain('long.txt');
  await page.locator('[data-text="words.find"]').fill('queen');
  await page.locator('.chip', { hasText: /^queen$/ }).click();
  await expect.poll(() => page.locator('[data-handle="queen"]').count()).toBe(1);
  await page.locator('.own-vectors button', { hasText: 'Cancel' }).click();
  await letGo(page);
  await expect.poll(() => status(page)).toContain('long.txt was cancelled');
  expect(await page.locator('[data-handle="queen"]').count()).toBe(1);
  // Nothing is left of them: the same words come anew.
  await give(page, [file]);
  await expect.poll(() => held(page)).toBe(1);
  await letGo(page);
  await expect.poll(() => status(page)).toContain('40 words');
  expect(complaints).toEqual([]);
});

test('a file can be dropped on the figure, and nothing is sent anywhere', async () => {
  const { page } = await openWords();
  await rest(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.txt'));
    return transfer;
  }, lines(' '));
  await page.dispatchEvent('.stage', 'drop', { dataTransfer: data });
  await expect.poll(() => status(page)).toContain('dropped.txt: 40 words');
  expect(sent).toEqual([]);
});
