// Starting other programs.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { progress, Stop } from './say.mjs';
import { buildDir } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} [log] file for the whole output
 * @property {number} [holdFd] a file descriptor the program keeps open, and with it the lock on it
 */

/**
 * The first of the names that is on PATH, as a full path.
 * @param {...string} names
 */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH || '').split(delimiter)) {
      const file = join(folder, name);
      if (folder && isProgram(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs something short and returns its output.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: 'C', ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: result.status === 0, out: result.stdout ?? '', err: result.stderr ?? '' };
}

/**
 * Runs something long: its output goes to a log file, its last line to the terminal.
 * @param {string} label
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ok: boolean, log: string}>}
 */
export function runLong(label, command, args, options = {}) {
  const log = options.log ?? logFile(label);
  mkdirSync(dirname(log), { recursive: true });
  const ticker = progress(label);
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', options.holdFd ?? 'ignore'],
  });
  const file = createWriteStream(log);
  const take = (/** @type {Buffer} */ data) => {
    file.write(data);
    const line = data
      .toString()
      .split(/[\r\n]+/)
      .filter(Boolean)
      .at(-1);
    if (line) ticker.update(line.trim());
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ ok) => {
      ticker.end(ok ? 'done' : 'FAILED');
      file.end(() => resolve({ ok, log }));
    };
    child.on('error', (error) => {
      file.write(`${command}: ${error.message}\n`);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/**
 * Like runLong, but a failure stops the command and shows the end of the log.
 * @param {string} label
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(label, command, args, options) {
  const { ok, log } = await runLong(label, command, args, options);
  if (!ok) throw new Stop(`${label} failed. The end of ${log}:\n\n${tail(log)}`);
  return log;
}

/** @param {string} label */
function logFile(label) {
  return join(buildDir, 'logs', `${label.replace(/[^A-Za-z0-9.]+/g, '-')}.log`);
}

/**
 * @param {string} file
 * @param {number} [lines]
 */
export function tail(file, lines = 40) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
