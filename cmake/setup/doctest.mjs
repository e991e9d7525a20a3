// doctest's header in a folder that the toolchain root can see too.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './project.mjs';
import { ensurePackages } from './packages.mjs';

const usual = [
  '/usr/include/doctest',
  '/usr/local/include/doctest',
  '/opt/homebrew/include/doctest',
];

/** The folder, or nothing: then CMake fetches the pinned commit from upstream. */
export async function doctestDir() {
  if (process.env.COSINE_LAB_DOCTEST_DIR) return process.env.COSINE_LAB_DOCTEST_DIR;
  await ensurePackages(['doctest']);
  const found = usual.map((folder) => join(folder, 'doctest.h')).find((file) => existsSync(file));
  if (!found) return undefined;
  const folder = join(cacheDir, 'doctest');
  const copy = join(folder, 'doctest.h');
  if (!existsSync(copy) || !readFileSync(copy).equals(readFileSync(found))) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(found, `${copy}.${process.pid}`);
    renameSync(`${copy}.${process.pid}`, copy);
  }
  return folder;
}
