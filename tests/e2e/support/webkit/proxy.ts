// What WebDriver leaves out, done on the way to the page: scripts that run before all others, requests that a test
// answers itself, and a list of what was asked for.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Pattern = string | RegExp | ((url: URL) => boolean);

interface Answer {
  status?: number;
  contentType?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  path?: string;
  response?: Fetched;
}

interface Fetched {
  status(): number;
  headers(): Record<string, string>;
  body(): Promise<Buffer>;
}

/** A request that waits for a test's decision. */
interface Route {
  request(): Asked;
  abort(): Promise<void>;
  continue(): Promise<void>;
  fallback(): Promise<void>;
  fetch(): Promise<Fetched>;
  fulfill(answer: Answer): Promise<void>;
}

interface Asked {
  url(): string;
  method(): string;
  resourceType(): string;
  allHeaders(): Promise<IncomingMessage['headers']>;
}

// Only the page knows how it asks.
const BY = 'x-asked-by';
const names = `{
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...more) {
    open.call(this, method, url, ...more);
    if (new URL(url, document.baseURI).origin === location.origin) this.setRequestHeader('${BY}', 'xhr');
  };
}`;

export type RouteHandler = (route: Route) => unknown;

export class Proxy {
  readonly scripts = [names];
  readonly routes: { pattern: Pattern; handler: RouteHandler }[] = [];
  readonly asked: ((request: Asked) => void)[] = [];
  offline = false;
  private readonly server: Server;
  /** How many scripts a page had when it was asked for last. */
  private readonly given = new Map<string, number>();
  private open = 0;
  private last = Date.now();
  private readonly awaited: { pattern: Pattern; done: (answer: object) => void }[] = [];

  private constructor() {
    this.server = createServer((from, to) => this.take(from, to));
  }

  static async open(): Promise<Proxy> {
    const proxy = new Proxy();
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done));
    return proxy;
  }
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** For how many milliseconds nothing was asked for, nor answered. */
  quietFor(): number {
    return this.open > 0 ? 0 : Date.now() - this.last;
  }
  answered(pattern: Pattern): Promise<object> {
    return new Promise((done) => this.awaited.push({ pattern, done }));
  }
  private watch(url: string, to: ServerResponse): void {
    this.open += 1;
    to.once('close', () => {
      this.open -= 1;
      this.last = Date.now();
      const answer = { url: () => url, status: () => to.statusCode };
      for (const { pattern, done } of this.awaited) if (fits(pattern, url)) done(answer);
    });
  }

  private take(from: IncomingMessage, to: ServerResponse): void {
    const by = from.headers[BY];
    delete from.headers[BY];
    const asked = {
      url: () => from.url ?? '',
      method: () => from.method ?? 'GET',
      resourceType: () => (by === undefined ? 'other' : String(by)),
      allHeaders: () => Promise.resolve(from.headers),
    };
    for (const hear of this.asked) hear(asked);
    const url = asked.url();
    this.watch(url, to);
    if (this.offline) return void to.destroy();
    const [route] = this.routes.filter(({ pattern }) => fits(pattern, url)).slice(-1);
    // A page that has other scripts by now is another than the browser keeps, whatever its server says.
    if (this.given.get(url) !== this.scripts.length) delete from.headers['if-none-match'];
    this.given.set(url, this.scripts.length);
    const pass = async (): Promise<void> => forward(from, to, this.scripts);
    if (!route) return void pass();
    route.handler({
      request: () => asked,
      abort: async () => void to.destroy(),
      continue: pass,
      fallback: pass,
      fetch: () => fetched(url),
      fulfill: (answer) => fulfil(to, answer),
    });
  }
}

export function fits(pattern: Pattern, url: string): boolean {
  if (typeof pattern === 'function') return pattern(new URL(url));
  if (pattern instanceof RegExp) return pattern.test(url);
  const escaped = pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&');
  const whole = escaped.replace(/\*\*?\/?/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${whole}$`).test(url);
}

async function fetched(url: string): Promise<Fetched> {
  const answer = await fetch(url);
  const body = Buffer.from(await answer.arrayBuffer());
  return {
    status: () => answer.status,
    headers: () => Object.fromEntries(answer.headers),
    body: () => Promise.resolve(body),
  };
}

async function fulfil(to: ServerResponse, answer: Answer): Promise<void> {
  const { status = answer.response?.status() ?? 200, contentType, path } = answer;
  const headers = { ...(answer.headers ?? answer.response?.headers()) };
  delete headers['content-length'];
  to.writeHead(status, { ...headers, ...(contentType ? { 'content-type': contentType } : {}) });
  to.end(path ? readFileSync(path) : (answer.body ?? (await answer.response?.body())));
}

function forward(from: IncomingMessage, to: ServerResponse, scripts: readonly string[]): void {
  const url = new URL(from.url ?? '');
  const headers = { ...from.headers, host: url.host };
  const options = { host: url.hostname, port: url.port, path: url.pathname + url.search };
  const onward = request(
    { ...options, method: from.method, headers: defined(headers) },
    (answer) => {
      const isPage = /^text\/html/.test(answer.headers['content-type'] ?? '');
      if (!isPage || from.method === 'HEAD') {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
        // What is cut on its way must not seem to be still under way.
        answer.once('error', () => to.destroy());
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const page = withScripts(Buffer.concat(parts).toString(), scripts, answer.headers);
        to.writeHead(answer.statusCode ?? 502, defined(page.headers));
        to.end(page.text);
      });
    },
  );
  onward.on('error', () => to.destroy());
  // What the page does not want any more keeps no server busy.
  to.once('close', () => onward.destroy());
  from.pipe(onward);
}

type Headers = Record<string, string | string[] | undefined>;

const defined = (headers: Headers): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** What holds for all that is loaded holds for scripts, as far as nothing else is said of them. */
function withScriptRule(policy: string): string {
  const rule = /default-src([^;]*)/.exec(policy)?.[1];
  return rule === undefined || policy.includes('script-src')
    ? policy
    : `${policy}; script-src${rule}`;
}

/** The page with one script more, which is allowed by its hash and leaves no trace in the document. */
function withScripts(
  text: string,
  scripts: readonly string[],
  headers: Headers,
): { text: string; headers: Headers } {
  const source = `${scripts.join(';\n')}\n;document.currentScript.remove()`.replace(/<\//g, '<\\/');
  const hash = `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
  // Beside a hash, what is inline is not allowed any more.
  const allowed = /script-src[^;]*'unsafe-inline'/;
  const allow = (policy: string): string =>
    allowed.test(withScriptRule(policy))
      ? policy
      : withScriptRule(policy)
          .replace(/(script-src(?:-elem)?) 'none'/g, '$1')
          .replace(/script-src(?:-elem)?(?= |;|$)/g, `$& ${hash}`);
  const key = 'content-security-policy';
  const policy = headers[key];
  const tag = `<script>${source}</script>`;
  const changed = text.replace(
    /(http-equiv="Content-Security-Policy"\s+content=")([^"]*)/gi,
    (_, a, b) => `${a}${allow(b)}`,
  );
  const doctype = /^\s*<!doctype[^>]*>/i;
  return {
    text: doctype.test(changed) ? changed.replace(doctype, (all) => all + tag) : tag + changed,
    headers: {
      ...headers,
      'content-length': undefined,
      ...(typeof policy === 'string' ? { [key]: allow(policy) } : {}),
    },
  };
}
