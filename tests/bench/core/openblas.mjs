// The native yardstick, in a process of its own as the others are.
import { join } from 'node:path';
import { buildDir } from '../../../cmake/setup/project.mjs';
import { capture } from '../../../cmake/setup/run.mjs';
import { Stop } from '../../../cmake/setup/say.mjs';
import { median } from '../statistics.mjs';

const program = join(buildDir, 'native-bench', 'openblas');
const rounds = 31;
const warmUps = 5;

/**
 * @param {import('./tasks.mjs').Task} task
 * @param {string} processor the kind whose code OpenBLAS takes; empty for its own choice
 * @returns {import('./work.mjs').Measured}
 */
export function measureOpenblas({ kind, rows, dims }, processor) {
  // What the environment says of other programs' needs must not choose the code that is measured.
  const unset = ['-u', 'OPENBLAS_CORETYPE', '-u', 'OPENBLAS_L2_SIZE'];
  const set = ['OPENBLAS_NUM_THREADS=1', ...(processor ? [`OPENBLAS_CORETYPE=${processor}`] : [])];
  const sizes = [rows, dims, rounds].map(String);
  const { ok, out, err } = capture('env', [...unset, ...set, program, kind, ...sizes]);
  if (!ok) throw new Stop(`OpenBLAS failed: ${err}`);
  const times = out.split('\n').filter((line) => /^\d/.test(line));
  const timed = times.slice(warmUps).map(Number);
  return { ms: median(timed), least: Math.min(...timed) };
}
