// The module's entry point; web/core/cosine-core.d.ts describes it to users.
import type { Core, CoreOptions } from './cosine-core';
import { load } from './load';
import { Matrix } from './matrix';
import { lengthOf, wantDims, wantWhole } from './check';
import { fail } from './error';
import { pairMethods } from './pairs';

export { CosineCoreError } from './error';

export async function createCore(options: CoreOptions = {}): Promise<Core> {
  const heap = await load(options);
  const emptyMatrix: Core['emptyMatrix'] = (dims) => new Matrix(heap, dims);
  return {
    ...pairMethods(heap),
    emptyMatrix,
    matrix(data, rows, dims, names) {
      const made = new Matrix(heap, dims);
      try {
        wantShape(lengthOf(data, 'data'), rows, dims);
        made.append(data, names);
        return made;
      } catch (error) {
        made.dispose();
        throw error;
      }
    },
    cosinesError: (dims) => heap.exports.core_cosines_error(wantDims(dims)),
    pairwiseError: (dims) => heap.exports.core_pairwise_error(wantDims(dims)),
    get memoryBytes() {
      return heap.memory.buffer.byteLength;
    },
  };
}

function wantShape(length: number, rows: number, dims: number): void {
  wantWhole(rows, 'rows', 0, 2 ** 32 - 1);
  if (length !== rows * dims) {
    const has = `data has ${length} entries`;
    fail('wrong-length', 'data', `${has}; ${rows} rows of ${dims} need ${rows * dims}.`);
  }
}
