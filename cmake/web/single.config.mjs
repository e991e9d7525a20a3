// The figure as one file: dist/cosine-lab.single.html, for disks, mails, and frames that may load nothing.
import { earlyWords } from './early-words.mjs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { distDir, projectDir } from '../setup/project.mjs';
import { filesInside } from './inside.mjs';
import { oneFile } from './one-file.mjs';
import { program } from './program.mjs';

export default defineConfig({
  root: projectDir,
  base: './',
  publicDir: false,
  plugins: [earlyWords(), filesInside(), program(), oneFile('cosine-lab.single.html')],
  build: {
    outDir: distDir,
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A single large script is the point here.
    chunkSizeWarningLimit: 2048,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: join(projectDir, 'web/figure.html'),
      output: { codeSplitting: false },
    },
  },
});
