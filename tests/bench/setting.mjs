// What both benchmarks need around them: a browser, the number of rounds, the machine's state, the files of results.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { needs } from '../../cmake/setup/needs.mjs';
import { programFor } from '../../cmake/setup/packages.mjs';
import { note, Stop } from '../../cmake/setup/say.mjs';
import { browserFlags } from '../../cmake/tasks/browser.mjs';
import { resultsDir } from './site.mjs';

const usualRounds = 5;
// With more than this for each processor the times say more about the neighbours.
const busyLoad = 0.5;

export function wantedRounds() {
  const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
  const rounds = Number(values.rounds ?? usualRounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Stop('--rounds takes a whole number.');
  return rounds;
}

export function launchBrowser() {
  const executablePath = needs.chromium && programFor(needs.chromium);
  if (!executablePath) throw new Stop('Chromium is needed. CHROME_BIN may name it.');
  return chromium.launch({ executablePath, args: browserFlags });
}

export function load() {
  return loadavg()[0] ?? 0;
}

export function warnIfBusy() {
  if (load() > busyLoad * cpus().length) note('The machine is busy: times will be too long.');
}

/**
 * Shows the results and keeps them beside each other as text and as data.
 * @param {string} name
 * @param {string} text
 * @param {object} data
 */
export function publish(name, text, data) {
  mkdirSync(resultsDir, { recursive: true });
  writeFileSync(join(resultsDir, `${name}.md`), `${text}\n`);
  writeFileSync(join(resultsDir, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`);
  process.stdout.write(`\n${text}\n`);
}
