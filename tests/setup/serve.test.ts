import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFor, serveFolder } from '../../cmake/tasks/serve.mjs';

let top = '';
let folder = '';

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(top, 'dist');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<p>hello</p>');
  writeFileSync(join(folder, 'a.wasm'), 'not really');
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

test('files have their types and are not cached', async () => {
  const site = await serveFolder(folder);
  try {
    const wasm = await fetch(`${site.url}a.wasm`);
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    expect(wasm.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(site.url)).text()).toBe('<p>hello</p>');
    expect((await fetch(`${site.url}none`)).status).toBe(404);
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
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
