// ONNX Runtime Web on WebAssembly: SIMD, one thread, the matrix as a constant of the model.
import * as ort from 'onnxruntime-web/wasm';
import { normalised } from '../data.mjs';
import { onnxModel } from '../onnx-model.mjs';
import { neighbours } from '../tasks.mjs';

/** @typedef {import('../contenders.mjs').Files} Files */

/** @param {Files} files */
async function prepare(files) {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await files.bytes(files.onnx);
}

/** @param {Uint8Array} model */
function start(model) {
  return ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
}

/** @type {import('../contenders.mjs').Contender} */
export const onnx = {
  async query({ data, rows, dims }, wanted, files) {
    await prepare(files);
    const matrix = { name: 'matrix', dims: [rows, dims], float: normalised(data, dims) };
    const count = { name: 'count', dims: [1], int64: BigInt(neighbours) };
    // Gemm with the matrix on the right is eight times as fast here as MatMul with it on the left.
    const product = { type: 'Gemm', inputs: ['query', 'matrix'], outputs: ['cosines'] };
    const select = { type: 'TopK', inputs: ['cosines', 'count'], outputs: ['values', 'rows'] };
    const nodes = [
      { ...product, attributes: { transB: 1 } },
      { ...select, attributes: { axis: 1 } },
    ];
    const inputs = [{ name: 'query', dims: [1, dims] }];
    const session = await start(onnxModel(nodes, inputs, [matrix, count], ['values', 'rows']));
    const direction = normalised(wanted, dims);
    return async () => {
      const answer = await session.run({ query: new ort.Tensor('float32', direction, [1, dims]) });
      return Uint32Array.from(answer.rows.data, Number);
    };
  },

  async pairwise({ data, rows, dims }, files) {
    await prepare(files);
    const product = { type: 'Gemm', inputs: ['rows', 'rows'], outputs: ['cosines'] };
    const nodes = [{ ...product, attributes: { transB: 1 } }];
    const inputs = [{ name: 'rows', dims: [rows, dims] }];
    const session = await start(onnxModel(nodes, inputs, [], ['cosines']));
    const unit = normalised(data, dims);
    return async () => {
      const answer = await session.run({ rows: new ort.Tensor('float32', unit, [rows, dims]) });
      return answer.cosines.data;
    };
  },

  async ready() {
    const nodes = [{ type: 'MatMul', inputs: ['a', 'b'], outputs: ['c'] }];
    const inputs = ['a', 'b'].map((name) => ({ name, dims: [1, 1] }));
    const session = await start(onnxModel(nodes, inputs, [], ['c']));
    const one = new ort.Tensor('float32', Float32Array.of(1), [1, 1]);
    return async () => (await session.run({ a: one, b: one })).c.data;
  },

  beforeReady: prepare,
};
