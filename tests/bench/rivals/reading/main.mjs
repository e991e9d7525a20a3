// The page in which a file is read, each time by a worker of its own: from the file to its words and numbers on the page.

/** @typedef {{ reader: string, program: string }} Ours addresses of the reader's script and program */
/** @typedef {{ ms: number, rows: number, dims: number, sum: number, last: string, memory: number }} Read */
/** @typedef {typeof globalThis & { benchRead: (contender: string, ours: Ours) => Promise<Read> }} ReadingPage */
/** @typedef {{ words: string[], numbers: Float32Array, dims: number }} Rows */

const HEAD = 16;

/** @type {Record<string, () => Worker>} */
const workers = {
  ours: () => new Worker(new URL('./ours.mjs', import.meta.url), { type: 'module' }),
  papaparse: () => new Worker(new URL('./papaparse.mjs', import.meta.url), { type: 'module' }),
  split: () => new Worker(new URL('./split.mjs', import.meta.url), { type: 'module' }),
};

/**
 * Of our reader's pieces, as src/reader writes them.
 * @param {ArrayBuffer} piece
 * @returns {Rows}
 */
function rowsOf(piece) {
  const head = new DataView(piece);
  const [dims, size] = [head.getUint32(8, true), head.getUint32(12, true)];
  const text = new TextDecoder().decode(new Uint8Array(piece, HEAD, size));
  const numbers = new Float32Array(piece, HEAD + Math.ceil(size / 4) * 4);
  return { words: text.trimEnd().split('\n'), numbers, dims };
}

/**
 * What was read, so that a wrong answer is not timed.
 * @param {Rows[]} all
 */
function digest(all) {
  let [rows, sum, dims, last] = [0, 0, 0, ''];
  for (const { words, numbers, dims: own } of all) {
    if (numbers.length !== words.length * own) throw new Error('Not as many numbers as words.');
    for (let i = 0; i < numbers.length; i += 1) sum += numbers[i] ?? 0;
    rows += words.length;
    dims = own;
    last = words.at(-1) ?? '';
  }
  return { rows, dims, sum, last };
}

/** @param {Ours} ours */
async function programOf({ program }) {
  return (await fetch(program)).arrayBuffer();
}

/** @type {ReadingPage} */ (globalThis).benchRead = async (contender, ours) => {
  const file = document.querySelector('input')?.files?.[0];
  const start = workers[contender];
  if (!file || !start) throw new Error(`There is no file, or no ${contender}.`);
  const module = await programOf(ours);
  const began = performance.now();
  const worker = start();
  /** @type {Promise<{ pieces: ArrayBuffer[], rows: Rows | undefined, memory: number, ms: number }>} */
  const done = new Promise((resolve, reject) => {
    /** @type {ArrayBuffer[]} */
    const pieces = [];
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }) => {
      if ('piece' in data) pieces.push(data.piece);
      if ('fault' in data) reject(new Error(data.fault));
      const { rows, memory = Number.NaN } = data;
      if (rows || 'report' in data)
        resolve({ pieces, rows, memory, ms: performance.now() - began });
    });
  });
  worker.postMessage({ file, module, reader: ours.reader }, [module]);
  const { pieces, rows, memory, ms } = await done;
  worker.terminate();
  return { ms, memory, ...digest(rows ? [rows] : pieces.map(rowsOf)) };
};
