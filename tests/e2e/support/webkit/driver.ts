// WebKitGTK's own driver: a program that speaks WebDriver over HTTP and starts one window of its MiniBrowser.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { endWithThis } from '../display';

const folders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib',
  '/usr/libexec',
];
const miniBrowser = folders
  .flatMap((folder) =>
    ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
  )
  .find((file) => existsSync(file));

export interface Start {
  display: string;
  proxy: string;
  env?: Record<string, string>;
  args?: readonly string[];
}

export class Driver {
  /** Where the browser's inspector listens, which the driver uses as well. */
  inspector = '';

  private constructor(
    private readonly end: () => void,
    private readonly base: string,
    readonly version: string,
    private readonly session: string,
  ) {}

  static async start({ display, proxy, env = {}, args = [] }: Start): Promise<Driver> {
    if (!miniBrowser) throw new Error('WebKitGTK is missing. Run: npm test -- webkit');
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    // Its processes find each other over D-Bus. The bus of accessibility would start two more, and nobody listens.
    const command = ['--', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'];
    const program = spawn('dbus-run-session', command, {
      env: { ...process.env, NO_AT_BRIDGE: '1', DISPLAY: display, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    program.once('error', () => undefined);
    const inspector = inspectorOf(program);
    const end = endWithThis(() => endGroup(program));
    try {
      await answers(`${base}/status`);
      const options = {
        binary: '/bin/sh',
        args: ['-c', tells, miniBrowser, '--automation', ...args],
      };
      const alwaysMatch = {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': options,
        proxy: { proxyType: 'manual', httpProxy: proxy, noProxy: [] },
      };
      const { sessionId, capabilities } = (await send('POST', `${base}/session`, {
        capabilities: { alwaysMatch },
      })) as { sessionId: string; capabilities: { browserVersion: string } };
      const driver = new Driver(end, base, capabilities.browserVersion, sessionId);
      driver.inspector = await inspector;
      return driver;
    } catch (error) {
      end();
      throw error;
    }
  }

  post(command: string, body: unknown = {}): Promise<unknown> {
    return send('POST', `${this.base}/session/${this.session}/${command}`, body);
  }

  get(command: string): Promise<unknown> {
    return send('GET', `${this.base}/session/${this.session}/${command}`);
  }

  async close(): Promise<void> {
    await send('DELETE', `${this.base}/session/${this.session}`).catch(() => undefined);
    this.end();
  }
}

/** The driver chooses the address, and tells it to the browser alone. */
const tells = 'echo "Inspector at $WEBKIT_INSPECTOR_SERVER"; exec "$0" "$@" > /dev/null';

function inspectorOf(program: ChildProcess): Promise<string> {
  return new Promise((done) => {
    let said = '';
    program.stdout?.on('data', (more: Buffer) => {
      said += more.toString();
      const address = /Inspector at (.+)\n/.exec(said)?.[1];
      if (address) done(address);
    });
  });
}

function endGroup(program: ChildProcess): void {
  try {
    if (program.pid) process.kill(-program.pid);
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const found = await fetch(url).then(
      () => true,
      () => false,
    );
    if (found) return;
    if (tries === 200) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url, { method, ...init });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebKitWebDriver: ${error} ${message}`.trim());
}
