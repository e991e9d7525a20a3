// A matrix of embeddings: its rows, and all that can be asked of them.
import { analogy } from './analogy';
import { wantFiniteEntries } from './check';
import type * as Api from './cosine-core';
import { fail } from './error';
import { pairwiseSteps, pcaSteps } from './jobs';
import { topK } from './neighbours';
import { PlaneOfMatrix } from './plane';
import { Rows } from './rows';

type Row = Api.Row;
type Vector = Api.Vector;

export class Matrix extends Rows implements Api.Matrix {
  cosine(i: Row, j: Row): number | undefined {
    const value = this.heap.exports.core_matrix_cosine(
      this.pointer,
      this.#quickIndex(i, 'i'),
      this.#quickIndex(j, 'j'),
    );
    return value === value ? value : undefined;
  }

  // Small enough to be inlined where cosine() is hot.
  #quickIndex(row: Row, argument: string): number {
    return typeof row === 'number' && row >>> 0 === row && row < this.rows
      ? row
      : this.indexOf(row, argument);
  }

  cosines(query: Row | Vector): Float64Array {
    this.checkQuery(query, 'query');
    const { heap, dims, rows, pointer } = this;
    const at = heap.scratch(8 * dims);
    const to = heap.allocate(8 * rows);
    try {
      this.place(query, at >>> 3, 'query');
      this.check(heap.exports.core_matrix_cosines(pointer, at, to), 'query', query);
      return heap.copyOfDoubles(to, rows);
    } finally {
      heap.exports.core_free(to);
    }
  }

  topK(query: Row | Vector, k: number, options?: Api.TopKOptions): Api.Neighbours {
    return topK(this, query, k, options);
  }
  analogy(a: Row, b: Row, c: Row, options?: Api.AnalogyOptions): Api.Analogies {
    return analogy(this, a, b, c, options);
  }
  plane(first: Row | Vector, second: Row | Vector): Api.Plane {
    return new PlaneOfMatrix(this, first, second);
  }

  pairwise(options?: Api.PairwiseOptions & { readonly threshold?: undefined }): Float32Array;
  pairwise(options: { readonly threshold: number }): Api.Pairs;
  pairwise(options?: Api.PairwiseOptions): Float32Array | Api.Pairs;
  pairwise(options?: Api.PairwiseOptions): Float32Array | Api.Pairs {
    return finish(this.pairwiseSteps(options));
  }
  pairwiseSteps(options?: Api.PairwiseOptions): Generator<number, Float32Array | Api.Pairs, void> {
    return pairwiseSteps(this, options);
  }
  pca(count: number): Api.Components {
    return finish(this.pcaSteps(count));
  }
  pcaSteps(count: number): Generator<number, Api.Components, void> {
    return pcaSteps(this, count);
  }

  mean(): Float64Array {
    const at = this.heap.scratch(8 * this.dims);
    this.heap.exports.core_matrix_mean(this.alive(), at);
    return this.heap.copyOfDoubles(at, this.dims);
  }

  centre(mean: Vector = this.mean()): Float64Array {
    this.checkQuery(mean, 'mean');
    const at = this.heap.scratch(8 * this.dims);
    this.place(mean, at >>> 3, 'mean');
    const used = this.heap.copyOfDoubles(at, this.dims);
    if (this.heap.exports.core_matrix_centre(this.pointer, at) !== 0) {
      wantFiniteEntries(mean, 'mean');
      fail('not-finite', 'mean', 'mean: a difference is beyond float32. Divide the data first.');
    }
    ++this.version;
    return used;
  }

  normalise(): void {
    this.heap.exports.core_matrix_normalise(this.alive());
    ++this.version;
  }

  declare [Symbol.dispose]: () => void;
}

for (const kind of [Matrix, PlaneOfMatrix]) disposable(kind.prototype);

// Browsers that do not know `using` yet have no such symbol.
function disposable(kind: Api.Disposable): void {
  if (Symbol.dispose) kind[Symbol.dispose] = kind.dispose;
}

function finish<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
