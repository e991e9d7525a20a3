// Orca, a screen reader for Linux, and a browser that it reads: on a screen that nobody sees, and without a voice. What
// it would say stands in its log.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { testFlags } from '../../cmake/tasks/browser.mjs';
import { endWithThis, openDisplay } from '../e2e/support/display';
import { launchFirefox } from '../e2e/support/firefox/browser';

export interface Reader {
  browser: Browser;
  /** What was said since the last time, once there is something that fits; all of it, in order. */
  hears(wanted: RegExp): Promise<string[]>;
  close(): Promise<void>;
}

type Environment = NodeJS.ProcessEnv;

function start(program: string, args: readonly string[], env: Environment): ChildProcess {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  endWithThis(() => child.kill('SIGKILL'));
  // A pipe that nobody reads would hold the program up once it is full.
  child.stdout?.resume();
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.stdout?.on('data', (bytes: Buffer) => done(String(bytes).trim()));
  });
}

/** A home of its own, so that nobody's settings count. */
function homeWith(display: string): { folder: string; env: Environment } {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  mkdirSync(join(folder, 'data', 'orca'), { recursive: true });
  // A page is read where the reader goes, not all at once as it opens; and what is said is in the log at once.
  const customs =
    'import orca.debug, orca.settings as chosen\n' +
    'chosen.sayAllOnLoad = chosen.pageSummaryOnLoad = False\n' +
    'orca.debug.debugFile.reconfigure(line_buffering=True)\n';
  writeFileSync(join(folder, 'data', 'orca', 'orca-customizations.py'), customs);
  const env = {
    ...process.env,
    DISPLAY: display,
    HOME: folder,
    LANG: 'C.UTF-8',
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
  };
  return { folder, env };
}

/** Milliseconds for which something that must be said is waited for. */
const PATIENCE = 30_000;

const SAID = /SPEECH OUTPUT: '(.*?)'(?:\{|$)/;

export type Read = 'Chromium' | 'Firefox';

function launch(which: Read, env: Record<string, string>): Promise<Browser> {
  if (which === 'Chromium')
    return chromium.launch({
      executablePath: process.env['READER_BROWSER'] ?? '/usr/bin/chromium',
      headless: false,
      args: [...testFlags, '--force-renderer-accessibility'],
      env,
    });
  return launchFirefox(true, { ...env, GNOME_ACCESSIBILITY: '1' });
}

export async function openReader(which: Read): Promise<Reader> {
  const display = await openDisplay();
  const { folder, env } = homeWith(display.name);
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], env);
  Object.assign(env, { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) });
  const log = join(folder, 'log');
  const orca = start('orca', ['--replace', `--debug-file=${log}`], env);
  let read = 0;
  const lines = (): string[] => {
    const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
    const said = text.split('\n').flatMap((line) => SAID.exec(line)?.[1] ?? []);
    return said.map((one) => one.replaceAll('\u202f', ' '));
  };
  const hears = async (wanted: RegExp): Promise<string[]> => {
    const end = performance.now() + PATIENCE;
    while (!wanted.test(lines().slice(read).join('\n'))) {
      if (performance.now() > end)
        throw new Error(`Not heard: ${wanted}. Said: ${lines().slice(read).join(' | ')}`);
      await pause(100);
    }
    // What belongs together is said without a pause.
    for (let last = -1; last !== lines().length; await pause(400)) last = lines().length;
    const said = lines().slice(read);
    read += said.length;
    return said;
  };
  await hears(/Screen reader on/);
  const browser = await launch(which, env as Record<string, string>);
  return {
    browser,
    hears,
    async close() {
      await browser.close();
      for (const child of [orca, bus]) child.kill('SIGKILL');
      display.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
