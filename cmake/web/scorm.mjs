// The script of packages for learning platforms, built whole: the module `virtual:scorm-adapter` is its text.
import { join } from 'node:path';
import { build } from 'vite';
import { projectDir } from '../setup/project.mjs';

const name = 'virtual:scorm-adapter';

/** Not minified, so that anyone who opens a package can read what it tells the platform. */
async function adapterCode() {
  const built = await build({
    root: projectDir,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: join(projectDir, 'web/author/scorm/adapter/main.ts'),
        formats: ['iife'],
        name: 'cosineLabReport',
      },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The script of packages was not built.');
  return chunk.code;
}

/** @returns {import('vite').Plugin} */
export function scormAdapter() {
  return {
    name: 'scorm-adapter',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: async (id) =>
      id === `\0${name}` ? `export default ${JSON.stringify(await adapterCode())};` : null,
  };
}
