// A screen that nobody sees: Firefox and WebKitGTK draw by WebGL only where they have a window.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Display {
  /** The value of DISPLAY. */
  name: string;
  close(): void;
}

export const SCREEN = { width: 3200, height: 2800 };

export async function openDisplay(): Promise<Display> {
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${SCREEN.width}x${SCREEN.height}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = endWithThis(() => screen.kill());
  const number = await numberOf(screen);
  return { name: `:${number}`, close };
}

/** What ends a program, which is done when the tests end in any way, too: nobody else would. */
export function endWithThis(end: () => void): () => void {
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    end();
  };
}

/** Xvfb looks for a free number itself, and tells it once it listens. */
function numberOf(screen: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    screen.once('error', () => fail(new Error('Xvfb is missing. Run: npm test -- firefox')));
    screen.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}.`)));
    let text = '';
    (screen.stdio[3] as Readable).setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.endsWith('\n')) done(text.trim());
    });
  });
}
