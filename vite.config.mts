import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { figureFonts } from './cmake/web/font.mjs';
import { instead } from './cmake/web/instead.mjs';
import { licenceText } from './cmake/web/licences.mjs';
import { earlyWords } from './cmake/web/early-words.mjs';
import { stills } from './cmake/web/stills.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The sources keep figure.html in web/; the site has it beside index.html, where short addresses are.
const figurePage = at('figure.html');
const figureSource = at('web/figure.html');

function figureAtTop(): Plugin {
  return {
    name: 'figure-at-top',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === figurePage ? id : null),
    load(id) {
      if (id !== figurePage) return null;
      this.addWatchFile(figureSource);
      return readFileSync(figureSource, 'utf8');
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

export default defineConfig({
  root: at('.'),
  base: './',
  publicDir: existsSync(at('web/public')) ? at('web/public') : false,
  plugins: [figureAtTop(), figureFonts(), earlyWords(), instead(), licences(), stills()],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Course pages may forbid inline scripts and data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [at('index.html'), figurePage] },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{web,setup}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Figures that are timed must not compete for the processor.
          fileParallelism: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
