import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFor, serveFolder, strictHeaders } from '../../cmake/tasks/serve.mjs';

let top = '';
let folder = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(top, 'dist');
  mkdirSync(join(folder, 'v1/assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>hello</p>');
  writeFileSync(join(folder, 'a.wasm'), 'not really');
  writeFileSync(join(folder, 'b.txt'), 'text');
  writeFileSync(join(folder, 'v1/assets/figure-Bh2E_i-1.js'), '');
  writeFileSync(join(folder, 'v1/assets/figure.js'), '');
  writeFileSync(join(top, 'secret.txt'), 'secret');
});

afterAll(() => rmSync(top, { recursive: true }));

test('nothing outside the folder is reachable', () => {
  expect(fileFor(folder, '/../secret.txt')).toBeUndefined();
  expect(fileFor(folder, '/%2e%2e/secret.txt')).toBeUndefined();
  expect(fileFor(folder, '/..%2fsecret.txt')).toBeUndefined();
  expect(fileFor(folder, '/%zz')).toBeUndefined();
  expect(fileFor(folder, '/?x=1')).toBe(join(folder, 'index.html'));
});

test('files have their types and are asked for again each time', async () => {
  const site = await serveFolder(folder);
  try {
    const wasm = await fetch(`${site.url}a.wasm`);
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    expect(wasm.headers.get('cache-control')).toBe('no-cache');
    expect(await (await fetch(site.url)).text()).toBe('<p>hello</p>');
    expect((await fetch(`${site.url}none`)).status).toBe(404);
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  } finally {
    await site.close();
  }
});

test('what is named after its content is kept, and nothing else of that folder', async () => {
  const site = await serveFolder(folder);
  const kept = async (name: string): Promise<string | null> =>
    (await fetch(site.url + name)).headers.get('cache-control');
  try {
    expect(await kept('v1/assets/figure-Bh2E_i-1.js')).toMatch(/max-age=31536000, immutable/);
    expect(await kept('v1/assets/figure.js')).toBe('no-cache');
  } finally {
    await site.close();
  }
});

test('what the browser has already is not sent again, until it changes', async () => {
  const site = await serveFolder(folder);
  try {
    const etag = (await fetch(`${site.url}b.txt`)).headers.get('etag') ?? '';
    const again = (tag: string): Promise<Response> =>
      fetch(`${site.url}b.txt`, { headers: { 'If-None-Match': tag } });
    const second = await again(`"other", ${etag}`);
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('etag')).toBe(etag);
    expect((await again('"other"')).status).toBe(200);
    writeFileSync(join(folder, 'b.txt'), 'changed');
    expect(await (await again(etag)).text()).toBe('changed');
  } finally {
    await site.close();
  }
});

test('headers can be added, replaced and left out, for all or by path', async () => {
  const all = await serveFolder(folder, 0, undefined, { 'X-More': 'yes' });
  const some = await serveFolder(folder, 0, undefined, (path) =>
    path === '/a.wasm' ? { 'Content-Type': undefined, 'Cache-Control': 'no-store' } : {},
  );
  try {
    expect((await fetch(all.url)).headers.get('x-more')).toBe('yes');
    const wasm = (await fetch(`${some.url}a.wasm`)).headers;
    expect([wasm.get('content-type'), wasm.get('cache-control')]).toEqual([null, 'no-store']);
    expect((await fetch(some.url)).headers.get('content-type')).toBe('text/html; charset=utf-8');
  } finally {
    await Promise.all([all.close(), some.close()]);
  }
});

test('under the strict headers every file has the policy, and nothing inline may run but in the one file', async () => {
  writeFileSync(join(folder, 'cosine-lab.single.html'), '<p>one</p>');
  const site = await serveFolder(folder, 0, undefined, strictHeaders);
  const policy = async (name: string): Promise<string> =>
    (await fetch(site.url + name)).headers.get('content-security-policy') ?? '';
  try {
    const usual = await policy('');
    expect(usual).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(usual).not.toContain('unsafe-inline');
    for (const name of ['index.html?x=1', 'a.wasm', 'v1/assets/figure.js'])
      expect(await policy(name), name).toBe(usual);
    expect(await policy('cosine-lab.single.html')).toContain("script-src 'unsafe-inline'");
  } finally {
    await site.close();
  }
});

test('a taken port leads to the next one', async () => {
  const first = await serveFolder(folder);
  const port = Number(new URL(first.url).port);
  const second = await serveFolder(folder, port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await Promise.all([first.close(), second.close()]);
});
