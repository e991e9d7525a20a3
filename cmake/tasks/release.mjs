// What a release consists of, gathered in build/release/ from a built project. The workflow of releases calls it with
// the tag: node cmake/tasks/release.mjs v1.2.3
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildDir, distDir, hashOfFile, projectDir } from '../setup/project.mjs';
import { capture } from '../setup/run.mjs';
import { main, note, Stop } from '../setup/say.mjs';

/**
 * What the change log says of a version, without its heading.
 * @param {string} log
 * @param {string} version
 */
export function notesOf(log, version) {
  const parts = log.split(/^## /m);
  const part = parts.find((one) => one.startsWith(`[${version}]`));
  const notes = part?.slice(part.indexOf('\n')).trim();
  if (!notes) throw new Stop(`CHANGELOG.md says nothing of ${version}. Give it a heading there.`);
  return `${notes}\n`;
}

/**
 * @param {string | undefined} tag
 * @param {string} version of package.json
 */
export function mustBeTagOf(tag, version) {
  if (tag === `v${version}`) return;
  throw new Stop(
    `The tag is ${tag || 'missing'}, but package.json has version ${version}: its tag is v${version}.`,
  );
}

/** @param {string} program @param {...string} args */
function mustRun(program, ...args) {
  const { ok, out, err } = capture(program, args, { cwd: projectDir });
  if (!ok) throw new Stop(`${program} ${args.join(' ')} failed:\n${out}${err}`);
}

/** The same files give the same bytes: no times, no names of people. */
const PLAIN = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];

/**
 * @param {string | undefined} tag
 * @param {string} folder
 */
export function gather(tag, folder) {
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  mustBeTagOf(tag, version);
  const notes = notesOf(readFileSync(join(projectDir, 'CHANGELOG.md'), 'utf8'), version);
  const single = join(distDir, 'cosine-lab.single.html');
  if (!existsSync(single)) throw new Stop('dist/ is missing. Run: npm run build');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mustRun('npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
  copyFileSync(single, join(folder, `cosine-lab-${version}.html`));
  const site = join(folder, `cosine-lab-site-${version}.tar.gz`);
  mustRun('tar', ...PLAIN, '-czf', site, '-C', distDir, '.');
  const files = readdirSync(folder).sort();
  const sums = files.map((name) => `${hashOfFile(join(folder, name))}  ${name}\n`).join('');
  writeFileSync(join(folder, 'sha256sums.txt'), sums);
  // Beside them: the notes are the text of the release, and none of its files.
  writeFileSync(`${folder}-notes.md`, notes);
  return files;
}

if (process.argv[1]?.endsWith('release.mjs')) {
  await main(async () => {
    const folder = join(buildDir, 'release');
    for (const name of gather(process.argv[2], folder)) note(name);
  });
}
