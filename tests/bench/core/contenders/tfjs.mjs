// TensorFlow.js on its WebAssembly backend: SIMD, one thread.
import * as backend from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { normalised } from '../data.mjs';
import { neighbours } from '../tasks.mjs';

/** @param {import('../contenders.mjs').Files} files */
async function start(files) {
  backend.setWasmPaths(files.tfjs);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  await tf.ready();
  if (!tf.env().get('WASM_HAS_SIMD_SUPPORT')) throw new Error('tfjs does not use SIMD.');
}

/**
 * The numbers leave only after the tidying, which searches everything that is returned for tensors.
 * @param {() => unknown} work
 */
function numbersOf(work) {
  const tensor = tf.tidy(work);
  const numbers = tensor.dataSync();
  tensor.dispose();
  return numbers;
}

/** @type {import('../contenders.mjs').Contender} */
export const tfjs = {
  async query({ data, rows, dims }, wanted, files) {
    await start(files);
    const matrix = tf.tensor2d(normalised(data, dims), [rows, dims]);
    const direction = normalised(wanted, dims);
    return () =>
      numbersOf(() => {
        // This order is twice as fast as the query on the left and the matrix transposed.
        const cosines = tf.matMul(matrix, tf.tensor2d(direction, [dims, 1]));
        return tf.topk(tf.reshape(cosines, [rows]), neighbours).indices;
      });
  },

  async pairwise({ data, rows, dims }, files) {
    await start(files);
    const matrix = tf.tensor2d(normalised(data, dims), [rows, dims]);
    // Its kernel for a transposed operand is twelve times slower.
    const columns = tf.transpose(matrix);
    return () => numbersOf(() => tf.matMul(matrix, columns));
  },

  async ready(files) {
    await start(files);
    return () => numbersOf(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[1], [2]])));
  },
};
