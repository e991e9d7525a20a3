// What the README promises of `npm start` and of the built site.
import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hostedSite, scratch } from './support/hosts';

const top = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(top, name), 'utf8');

const site = hostedSite();

test('npm start serves the site and prints its address', async () => {
  // Other files look at dist/ meanwhile. The copy is served as it is, and built anew only where a source has changed.
  const copy = scratch();
  cpSync(join(top, 'dist'), copy, { recursive: true });
  const child = spawn('npm', ['start'], {
    cwd: top,
    env: { ...process.env, PORT: '8640', COSINE_LAB_DIST: copy },
    detached: true,
  });
  try {
    const address = await new Promise<string>((found, fail) => {
      let printed = '';
      const look = (data: Buffer): void => {
        printed += data.toString();
        const match = /http:\/\/localhost:\d+\//.exec(printed);
        if (match) found(match[0]);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.on('exit', () => fail(new Error(printed)));
    });
    const answer = await fetch(`${address}figure.html`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('data-measure="cosine"');
  } finally {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has failed, and says why above.
    }
  }
}, 300_000);

test('the site works from any folder and asks only for its own files', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}index.html`);
  // Figures start when a reader comes near them.
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await page.frameLocator('iframe >> nth=0').locator('.figure[data-state="ready"]').waitFor();
  expect(asked.every((url) => url.startsWith(site.url))).toBe(true);
  for (const file of ['dist/index.html', 'dist/figure.html']) {
    expect(read(file)).not.toMatch(/(?:src|href)="\//);
    expect(read(file)).not.toMatch(/<script(?![^>]*src=)/);
  }
});

test('the licences of what the site contains are in it', () => {
  const licences = read('dist/licenses.txt');
  for (const name of ['cosine-lab', 'Dear ImGui', 'Source Sans 3', 'Emscripten', 'musl', 'LLVM']) {
    expect(licences).toContain(name);
  }
  expect(licences).toContain('SIL OPEN FONT LICENSE');
});
