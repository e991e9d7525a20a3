// What other projects get: a package that is installed offline, imported by Node, and checked by TypeScript.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../cmake/tasks/release.mjs';
import { allBlocks } from '../docs/pages';

const top = fileURLToPath(new URL('../..', import.meta.url));
let scratch: string;

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd: scratch, encoding: 'utf8' });
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'user-'));
  writeFileSync(join(scratch, 'package.json'), '{ "name": "user", "type": "module" }');
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], { cwd: top });
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz')) ?? '';
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${archive}`);
});
afterAll(() => rmSync(scratch, { recursive: true }));

const files = (): string[] =>
  readdirSync(join(scratch, 'node_modules/cosine-lab'), { recursive: true }).map(String);

test('it holds the core, the element with its figure, and their licences, and nothing else that was built', () => {
  const named = files().filter((name) => !/^(dist\/assets\/|web)/.test(name));
  expect(named.sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist',
    'dist/assets',
    'dist/cosine-core-thread.js',
    'dist/cosine-core-worker.d.ts',
    'dist/cosine-core-worker.js',
    'dist/cosine-core.d.ts',
    'dist/cosine-core.js',
    'dist/cosine-core.wasm',
    'dist/cosine-lab.d.ts',
    'dist/cosine-lab.js',
    'dist/cosine-lab.single.html',
    'dist/custom-elements.json',
    'dist/figure.html',
    'dist/fit.js',
    'dist/licenses.txt',
    'dist/package',
    'dist/package/core-thread.js',
    'dist/package/core-wasm.js',
    'dist/package/core-worker.js',
    'dist/package/core.js',
    'dist/package/element-inline.js',
    'dist/package/element.js',
    'dist/package/figure-page.js',
    'dist/types',
    ...['preact', 'react', 'solid', 'svelte', 'vue'].map((name) => `dist/types/${name}.d.ts`),
    'package.json',
  ]);
});

test('of the other files it holds those that the figure asks for', () => {
  const own = files().filter((name) => name.startsWith('dist/assets/'));
  const text = ['dist/figure.html', ...own.filter((name) => name.endsWith('.js'))]
    .map((name) => readFileSync(join(scratch, 'node_modules/cosine-lab', name), 'utf8'))
    .join();
  const wanted = readdirSync(join(top, 'dist/assets')).filter((name) => text.includes(name));
  expect(wanted.length).toBeGreaterThan(5);
  expect(own.map((name) => name.slice('dist/assets/'.length))).toEqual(
    expect.arrayContaining(wanted),
  );
  expect(own.filter((name) => /\/author|index|package/.test(name))).toEqual([]);
});

test('the element may be imported where there are no elements', () => {
  const program = `
    import { CosineLab, CosineLabError } from 'cosine-lab/element';
    console.log(CosineLab.observedAttributes.includes('vectors'), new CosineLabError('x').complaints);`;
  writeFileSync(join(scratch, 'element.js'), program);
  expect(run(process.execPath, 'element.js')).toBe('true []\n');
});

test('the module and its WebAssembly are at most 40 KB', () => {
  const sizeOf = (name: string): number =>
    brotliCompressSync(readFileSync(join(top, 'dist', name))).length;
  expect(sizeOf('cosine-core.js') + sizeOf('cosine-core.wasm')).toBeLessThanOrEqual(40 * 1024);
  // As text, for bundlers, it is a little larger.
  expect(sizeOf('package/core.js') + sizeOf('package/core-wasm.js')).toBeLessThanOrEqual(46 * 1024);
});

const programs = allBlocks('js').map((block): [string, string] => [block.heading, block.text]);

test('the documentation has programs', () => {
  expect(programs.length).toBeGreaterThanOrEqual(3);
});

test.each(programs)('the program under "%s" prints what it says it prints', (_, program) => {
  const promised = [...program.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(
    ([, line]) => line,
  );
  expect(promised.length).toBe(program.split('console.log').length - 1);
  writeFileSync(join(scratch, 'example.js'), program);
  const printed = run(process.execPath, '--no-warnings', 'example.js');
  expect(printed.trimEnd().split('\n')).toEqual(promised);
});

test('the worker runs in Node, and does not keep the program from ending', () => {
  const program = `
    import { createWorkerCore, CosineCoreError } from 'cosine-lab/core/worker';
    import * as core from 'cosine-lab/core';
    const remote = await createWorkerCore();
    console.log(await remote.cosineSimilarity([3, 30], [15, 4]), core.CosineCoreError === CosineCoreError);`;
  writeFileSync(join(scratch, 'worker.js'), program);
  expect(run(process.execPath, 'worker.js')).toBe('0.35252788977396565 true\n');
});

test('TypeScript knows its types, strictly and without Node’s', () => {
  const user = `
    import { createCore, type Neighbours } from 'cosine-lab/core';
    import { createWorkerCore } from 'cosine-lab/core/worker';
    import type { CosineLabState } from 'cosine-lab/element';
    const core = await createCore({ maximumMemory: 2 ** 24 });
    const matrix = core.matrix(new Float32Array(4), 2, 2, ['a', 'b']);
    export const found: Neighbours = matrix.topK('a', 1, { leaveOut: [1] });
    export const full: Float32Array = matrix.pairwise();
    export const pairs: Uint32Array = matrix.pairwise({ threshold: 0.5 }).first;
    const remote = await (await createWorkerCore()).matrix([1, 2], 1, 2);
    export const far: Float64Array = (await remote.topK([1, 2], 1)).cosines;
    export const rows: number = await remote.get('rows');
    export const aborted: Promise<Float32Array> = remote.pairwise({}, { signal: AbortSignal.abort() });
    const lab = document.querySelector('cosine-lab');
    lab?.addEventListener('vector-change', ({ detail }) => console.log(detail.measures?.cosine, detail.source));
    lab?.addEventListener('error', ({ detail }) => console.log(detail.fatal, detail.message));
    export const set: Promise<CosineLabState> | undefined = lab?.set({ vectors: 'A:1,2', theme: 'dark' });
    if (lab) [lab.seed, lab.steps, lab.src, lab.loading] = [7, 'on', 'figure.html', 'eager'];
    // @ts-expect-error There is no such figure.
    if (lab) lab.figure = 'sine';
    // @ts-expect-error There is no such parameter.
    void lab?.set({ colour: 'red' });
    // @ts-expect-error The cosine of a zero vector is undefined.
    export const cosine: number = core.cosineSimilarity([1], [2]);
    // @ts-expect-error There is no such measure.
    core.cosine([1], [2]);`;
  writeFileSync(join(scratch, 'user.ts'), user);
  const settings = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom'],
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      types: [],
      noEmit: true,
    },
    files: ['user.ts'],
  };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(settings));
  const tsc = join(top, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: scratch });
  expect(String(stdout)).toBe('');
});

test('a release has the package, the one file and the site, each with its checksum', () => {
  const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(scratch, 'release');
  const site = `cosine-lab-site-${version}.tar.gz`;
  const named = [`cosine-lab-${version}.html`, `cosine-lab-${version}.tgz`, site];
  expect(gather(`v${version}`, folder)).toEqual(named);
  expect(readdirSync(folder).sort()).toEqual([...named, 'sha256sums.txt']);
  execFileSync('sha256sum', ['--check', '--quiet', 'sha256sums.txt'], { cwd: folder });
  const listed = execFileSync('tar', ['-tzf', join(folder, site)], { encoding: 'utf8' }).split(
    '\n',
  );
  for (const name of ['./figure.html', './docs/index.html', './licenses.txt'])
    expect(listed).toContain(name);
  expect(readFileSync(`${folder}-notes.md`, 'utf8')).toMatch(/^### \w/m);
});
