// Where things are: the clone, and the folder that clones share.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const buildDir = join(projectDir, 'build');
/** Where the built site lies; COSINE_LAB_DIST names another folder. */
export const distDir = resolve(projectDir, process.env.COSINE_LAB_DIST || 'dist');
export const fontFamilyDir = join(projectDir, 'node_modules/@expo-google-fonts/source-sans-3');

/**
 * The shared folder for what is too large or too slow to make once for each clone.
 * @param {NodeJS.ProcessEnv} env
 */
function cacheDirOf(env) {
  if (env.COSINE_LAB_CACHE) return env.COSINE_LAB_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cosine-lab');
}

export const cacheDir = cacheDirOf(process.env);

/** @param {...string} parts */
export function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** @param {string} file */
export function hashOfFile(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
