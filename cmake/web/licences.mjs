// The licences of everything that dist/ contains parts of. One entry for each; a missing text fails the build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';
import { copyrightOf, mit } from './notices.mjs';

/** @typedef {{ name: string, files?: string[], text?: string }} Licence */

const imguiDir =
  process.env.COSINE_LAB_IMGUI_DIR || join(projectDir, 'build/wasm/_deps/imgui_source-src');

/** @type {Licence[]} */
export const licences = [
  { name: 'cosine-lab', files: [join(projectDir, 'LICENSE')] },
  { name: 'Dear ImGui', files: [join(imguiDir, 'LICENSE.txt')] },
  {
    name: 'Source Sans 3',
    files: [join(projectDir, 'node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT')],
  },
  { name: 'hyparquet', files: [join(projectDir, 'node_modules/hyparquet/LICENSE')] },
  { name: 'fflate', files: [join(projectDir, 'node_modules/fflate/LICENSE')] },
  {
    name: 'GloVe word vectors',
    text: 'Published under the Open Data Commons Public Domain Dedication and License (PDDL) 1.0:\nhttps://opendatacommons.org/licenses/pddl/1-0/',
  },
  { name: 'Emscripten', text: mit(copyrightOf.emscripten) },
  { name: 'musl', text: mit(copyrightOf.musl) },
  { name: 'LLVM libc++ and compiler-rt', text: copyrightOf.llvm },
];

/** @param {Licence} licence */
function textOf(licence) {
  if (licence.text) return licence.text;
  const file = licence.files?.find((candidate) => existsSync(candidate));
  if (!file)
    throw new Error(`The licence of ${licence.name} is not in ${licence.files?.join(' or ')}.`);
  return readFileSync(file, 'utf8').trim();
}

/** @param {Licence[]} [list] */
export function licenceText(list = licences) {
  const line = '-'.repeat(78);
  return list
    .map((licence) => `${line}\n${licence.name}\n${line}\n\n${textOf(licence)}\n`)
    .join('\n');
}
