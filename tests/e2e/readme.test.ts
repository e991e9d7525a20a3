// What the pages for people say is true: the commands exist and run, the one line works, the parameters are these.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readmeWithParameters } from '../../cmake/tasks/parameters.mjs';
import { serveFolder } from '../../cmake/tasks/serve.mjs';
import parameters from '../../web/parameters.json';
import type { Site } from './support/site';
import { openSite } from './support/site';

const top = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(top, name), 'utf8');
const readme = read('README.md');

let site: Site;
beforeAll(async () => (site = await openSite()));
afterEach(() => site.tidy());
afterAll(() => site.close());

// Each command of the pages, and what runs it.
const RUN_BY: Record<string, string> = {
  'npm start': 'the test below',
  'npm test': 'whoever runs this test',
  'npm run build': 'the step "build"',
  'npm run native': 'the step "native"',
  'npm run lint': 'the steps "format", "lint", "types" and "shaders"',
  'npm run format': 'the step "format" checks what it would write',
  'npm run setup': 'the step "setup"',
  'npm run bench': 'by hand: what it measures is never asserted',
  'npm pack': 'package.test.ts',
  'npm test -- cpp wasm': 'the steps of these names',
};

test('every command of the pages is known here and in package.json', () => {
  const pages = readme + read('web/authors.md') + read('src/maintainers.md');
  const fenced = [...pages.matchAll(/```sh\n(.*?)```/gs)].flatMap((block) =>
    (block[1] ?? '').trim().split('\n'),
  );
  const quoted = [...pages.matchAll(/`(npm (?:run )?[a-z]+)`/g)].map((match) => match[1] ?? '');
  const commands = new Set([...fenced, ...quoted]);
  expect([...commands].sort()).toEqual(Object.keys(RUN_BY).sort());
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const command of commands) {
    if (command === 'npm pack') continue;
    const name = /^npm (?:run )?([a-z]+)/.exec(command)?.[1] ?? '';
    expect(Object.keys(scripts)).toContain(name);
  }
});

test('npm start serves the site and prints its address', async () => {
  const child = spawn('npm', ['start'], {
    cwd: top,
    env: { ...process.env, PORT: '8640' },
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
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  }
}, 300_000);

test('the one line shows a figure in a page of another origin', async () => {
  const line = /```html\n(.*?)```/s.exec(readme)?.[1] ?? '';
  expect(line).toContain('src="figure.html"');
  const host = mkdtempSync(join(tmpdir(), 'course-'));
  writeFileSync(
    join(host, 'index.html'),
    `<!doctype html><title>Course</title><h1>Course</h1>${line.replace('figure.html', `${site.url}figure.html`)}`,
  );
  const course = await serveFolder(host, 0, '127.0.0.1');
  try {
    const page = await site.browser.newPage();
    await page.goto(course.url.replace('localhost', '127.0.0.1'));
    const figure = page.frameLocator('iframe');
    await figure.locator('.figure[data-state="ready"]').waitFor();
    expect(await figure.locator('[data-measure="dot"]').getAttribute('data-value')).toBe('165');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  } finally {
    await course.close();
  }
});

test('the site works from any folder and asks only for its own files', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}index.html`);
  await page.frameLocator('iframe >> nth=0').locator('.figure[data-state="ready"]').waitFor();
  expect(asked.every((url) => url.startsWith(site.url))).toBe(true);
  for (const file of ['dist/index.html', 'dist/figure.html']) {
    expect(read(file)).not.toMatch(/(?:src|href)="\//);
    expect(read(file)).not.toMatch(/<script(?![^>]*src=)/);
  }
});

test('the table of parameters is that of web/parameters.json', () => {
  expect(readme).toBe(readmeWithParameters());
  for (const { name } of parameters) expect(readme).toContain(`| \`${name}\` |`);
});

test('the licences of what the site contains are in it', () => {
  const licences = read('dist/licenses.txt');
  for (const name of ['cosine-lab', 'Dear ImGui', 'Source Sans 3', 'Emscripten', 'musl', 'LLVM']) {
    expect(licences).toContain(name);
  }
  expect(licences).toContain('SIL OPEN FONT LICENSE');
});
