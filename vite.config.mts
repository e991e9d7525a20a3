import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { distDir } from './cmake/setup/project.mjs';
import { authorPages } from './cmake/web/author-pages.mjs';
import { course } from './cmake/web/course/pages.mjs';
import { docs } from './cmake/web/docs.mjs';
import { figureFonts } from './cmake/web/font.mjs';
import { licenceText } from './cmake/web/licences.mjs';
import { scormAdapter } from './cmake/web/scorm.mjs';
import { early } from './cmake/web/early.mjs';
import { earlyWords } from './cmake/web/early-words.mjs';
import { plainImports } from './cmake/web/plain-imports.mjs';
import { plugins } from './cmake/web/plugins.mjs';
import { program } from './cmake/web/program.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The sources keep these pages in web/; the site has them beside index.html, where short addresses are.
const sourceOf = new Map(
  ['figure.html', 'author.html'].map((name) => [at(name), at(`web/${name}`)]),
);

function pagesAtTop(): Plugin {
  return {
    name: 'pages-at-top',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (sourceOf.has(id) ? id : null),
    load(id) {
      const source = sourceOf.get(id);
      if (!source) return null;
      this.addWatchFile(source);
      return readFileSync(source, 'utf8');
    },
  };
}

function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licenceText() });
    },
  };
}

const endToEnd = {
  include: ['tests/e2e/**/*.test.ts'],
  // A page needs about a processor while it opens, and then mostly waits. More browsers than these would be in each
  // other's way, however many processors there are: all draw by software.
  maxWorkers: 3,
  // Real browsers on a busy machine are late now and then. What passes only at its second try is listed at the
  // end, so that it is seen and mended.
  retry: 1,
  testTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 120_000,
};

export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: existsSync(at('web/public')) ? at('web/public') : false,
  plugins: [
    pagesAtTop(),
    figureFonts(),
    earlyWords(),
    early(),
    program(),
    plainImports(),
    scormAdapter(),
    licences(),
    course(),
    authorPages(),
    docs(),
    plugins(),
  ],
  build: {
    outDir: distDir,
    emptyOutDir: true,
    target: 'es2022',
    // 3% less than Vite's own minifier for every reader to load, and half a second more to build.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    // Course pages may forbid inline scripts and data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [at('index.html'), ...sourceOf.keys()],
      output: {
        // What the figure shares with other pages is one file, so that it is one request.
        advancedChunks: {
          groups: [{ name: 'messages', test: /web\/wire\/(?:messages|language)\.ts$/ }],
        },
        // The figure has files of the same names, and the package leaves out those of the builder.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.startsWith(at('web/author/')))
            ? 'assets/author-[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{web,setup,docs}/**/*.test.ts'],
          // One that fills a module's memory takes seconds where the processor is slow or shared.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['tests/hosts/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'reader',
          include: ['tests/screen-reader/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      ...(['firefox', 'webkit'] as const).map((engine) => ({
        extends: true as const,
        test: {
          ...endToEnd,
          name: engine,
          // WebDriver takes several messages for what takes one in Chromium.
          testTimeout: 150_000,
          expect: { poll: { timeout: 50_000 } },
          env: { COSINE_LAB_ENGINE: engine },
          setupFiles: [at('tests/e2e/support/engine-setup.ts')],
        },
      })),
      { extends: true, test: { ...endToEnd, name: 'e2e' } },
    ],
  },
});
