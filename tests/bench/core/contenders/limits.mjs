// What reading or multiplying alone would take: limits.cpp.

/** @typedef {import('../contenders.mjs').Contender} Contender */
/** @typedef {import('../contenders.mjs').Files} Files */
/**
 * @typedef {object} Limits
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Global} __heap_base
 * @property {(words: number, count: number) => number} read_all
 * @property {(words: number, count: number) => number} read_apart
 * @property {(turns: number, factor: number, addend: number) => number} multiply_add
 * @property {() => number} multiply_adds_per_turn
 */

const pageBytes = 65536;
const alignment = 16;

/** @param {Files} files */
async function load(files) {
  const { instance } = await WebAssembly.instantiate(await files.bytes(files.limits), {});
  return /** @type {Limits} */ (/** @type {unknown} */ (instance.exports));
}

/** @param {Uint32Array} words */
function exclusiveOr(words) {
  return words.reduce((all, word) => all ^ word, 0);
}

/**
 * @param {'read_all' | 'read_apart'} kernel
 * @returns {Contender}
 */
function reader(kernel) {
  return {
    async query({ data }, _wanted, files) {
      const { memory, __heap_base: heapBase, [kernel]: read } = await load(files);
      const begin = Math.ceil(Number(heapBase.value) / alignment) * alignment;
      memory.grow(Math.ceil((begin + data.byteLength - memory.buffer.byteLength) / pageBytes));
      new Float32Array(memory.buffer, begin, data.length).set(data);
      const expected = exclusiveOr(new Uint32Array(data.buffer));
      return () => {
        if (read(begin, data.length) !== expected) throw new Error('Not all was read.');
      };
    },
  };
}

export const readOnly = reader('read_all');
export const readApart = reader('read_apart');

/**
 * What multiply_add() must answer.
 * @param {number} turns
 * @param {number} factor
 * @param {number} addend
 */
function recurrence(turns, factor, addend) {
  let x = 0;
  for (let turn = 0; turn < turns; turn += 1) x = Math.fround(Math.fround(x * factor) + addend);
  return x;
}

/** @type {Contender} */
export const multiplyAddPeak = {
  async pairwise({ rows, dims }, files) {
    const { multiply_add: multiplyAdd, multiply_adds_per_turn: perTurn } = await load(files);
    // The engine replaces its first code only between calls, so these are short.
    for (let turns = 0; turns < 3000; turns += 1) {
      if (multiplyAdd(turns, 0.75, 1) !== recurrence(turns, 0.75, 1)) {
        throw new Error('Not every multiply-add was done.');
      }
    }
    const turns = Math.ceil((rows * rows * dims) / perTurn());
    return () => void multiplyAdd(turns, 0.75, 1);
  },
};
