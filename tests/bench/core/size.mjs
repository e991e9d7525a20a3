// What a page loads for the headless module.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distDir } from '../../../cmake/setup/project.mjs';
import { compressed } from '../sizes.mjs';

/** @returns {{ file: string, bytes: number }[]} after brotli */
export function moduleSize() {
  return ['cosine-core.js', 'cosine-core.wasm'].map((file) => ({
    file,
    bytes: compressed(readFileSync(join(distDir, file))),
  }));
}
