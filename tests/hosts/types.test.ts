// The element in the templates of other libraries, checked by TypeScript.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeProject, removePacked, top } from './support/project';

afterAll(removePacked);

function complaintsOf(name: string, source: string, jsx: object = {}): string {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
    noEmit: true,
    ...jsx,
  };
  const folder = makeProject(`types-${name}`, {
    'page.tsx': source,
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['page.tsx'] }),
  });
  const tsc = join(top, 'node_modules/typescript/bin/tsc');
  return String(spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder }).stdout);
}

const JSX = (library: string): string => `
  import type {} from 'cosine-lab/types/${library}';
  export const right = <cosine-lab figure="cosine" vectors="A:1,2;B:2,1" title="Two" loading="eager" />;
  // @ts-expect-error There is no such figure.
  export const wrong = <cosine-lab figure="sine" />;`;

test.each([
  ['react', { jsx: 'react-jsx' }],
  ['preact', { jsx: 'react-jsx', jsxImportSource: 'preact' }],
  ['solid', { jsx: 'preserve', jsxImportSource: 'solid-js' }],
])('the JSX of %s', (library, options) => {
  expect(complaintsOf(library, JSX(library), options)).toBe('');
});

test('Vue', () => {
  const source = `
    import type {} from 'cosine-lab/types/vue';
    import type { GlobalComponents } from 'vue';
    type Props = InstanceType<GlobalComponents['cosine-lab']>['$props'];
    export const right: Props = { figure: 'cosine', title: 'Two' };
    // @ts-expect-error There is no such figure.
    export const wrong: Props = { figure: 'sine' };`;
  expect(complaintsOf('vue', source)).toBe('');
});

test('Svelte', () => {
  const source = `
    import type {} from 'cosine-lab/types/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';
    export const right: SvelteHTMLElements['cosine-lab'] = { figure: 'cosine', title: 'Two' };
    // @ts-expect-error There is no such figure.
    export const wrong: SvelteHTMLElements['cosine-lab'] = { figure: 'sine' };`;
  expect(complaintsOf('svelte', source)).toBe('');
});
