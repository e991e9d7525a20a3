// Locks between processes. The kernel holds them, so a lock dies with whoever held it and none is ever stale.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { progress } from './say.mjs';
import { which } from './run.mjs';

/**
 * Runs the body while no other process holds the lock file. The body gets the lock's file descriptor: a
 * program it hands that to keeps the lock until it ends, even if this process is killed before.
 * @template T
 * @param {string} file
 * @param {(fd: number) => Promise<T>} body
 */
export async function withLock(file, body) {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, 'a');
  try {
    await acquire(fd);
    return await body(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * A flock belongs to the open file that parent and child share, so it outlives the child that took it.
 * @param {number} fd
 */
async function acquire(fd) {
  const flock = which('flock');
  // Without the program (macOS) there is no shared toolchain to protect either.
  if (!flock) return;
  const stdio = /** @type {import('node:child_process').StdioOptions} */ ([
    'ignore',
    'ignore',
    'ignore',
    fd,
  ]);
  if (spawnSync(flock, ['--nonblock', '3'], { stdio }).status === 0) return;
  const ticker = progress('waiting for another run that does the same');
  await new Promise((resolve) => {
    spawn(flock, ['3'], { stdio }).on('close', resolve);
  });
  ticker.end('it has ended');
}
