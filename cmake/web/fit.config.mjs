// dist/fit.js: a classic script, so that a page of another site may load it without CORS.
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { distDir, projectDir } from '../setup/project.mjs';

export default defineConfig({
  root: projectDir,
  publicDir: false,
  build: {
    outDir: distDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: join(projectDir, 'web/fit/fit.ts'),
      formats: ['iife'],
      name: 'cosineLabFit',
      fileName: () => 'fit.js',
    },
  },
});
