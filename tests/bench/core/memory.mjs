// The module's linear memory at its peak: it never shrinks, so its size after an operation is the peak.
import { operations, startCore } from './contenders/core.mjs';
import { randomFloats } from './data.mjs';
import { nodeFiles } from './node-files.mjs';

/** @typedef {{ operation: string, rows: number, dims: number, ratio: number }} Memory linear memory : float32 data */

const dims = 300;

/**
 * @param {string} site a folder
 * @returns {Promise<Memory[]>}
 */
export async function memory(site) {
  /** @type {Memory[]} */
  const found = [];
  for (const { name: operation, rows, run } of operations) {
    // A module of its own, so that no operation hides behind another.
    const core = await startCore(nodeFiles(site));
    const data = randomFloats(rows * dims, 1);
    await run(core.matrix(data, rows, dims), data.subarray(0, dims));
    found.push({ operation, rows, dims, ratio: core.memoryBytes / data.byteLength });
  }
  return found;
}
