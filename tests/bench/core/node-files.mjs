import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileNames } from './files.mjs';

/**
 * The site's files for a contender in Node.
 * @param {string} site a folder
 * @returns {import('./contenders.mjs').Files}
 */
export function nodeFiles(site) {
  const names = fileNames(pathToFileURL(`${site}/`).href);
  return {
    ...names,
    // TensorFlow.js reads its file itself, and takes no URL in Node.
    tfjs: fileURLToPath(names.tfjs),
    bytes: async (url) => {
      const { buffer, byteOffset, byteLength } = await readFile(fileURLToPath(url));
      return /** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength));
    },
  };
}
