// The picture of the house shows the layers that there are, and what each of them uses.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, read, top } from './pages';

type Uses = Map<string, Set<string>>;

/** From the calls of cosine_lab_layer() and cosine_lab_exports() in all CMakeLists.txt below src/. */
function usesOfTargets(): Uses {
  const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' });
  const text = files
    .filter((name) => name.endsWith('CMakeLists.txt'))
    .map((name) => read(join('src', name)))
    .join('\n');
  const layers = [...text.matchAll(/cosine_lab_(?:layer|exports)\((\w+)([^)]*)\)/g)];
  const uses: Uses = new Map();
  for (const [, name = '', rest = ''] of layers) {
    const named = (/\bUSES\s+([\w\s]+)/.exec(rest)?.[1] ?? '').trim().split(/\s+/).filter(Boolean);
    // The target `lesson` is all of its wings, and the last wing uses all others.
    // The functions that JavaScript calls belong to their layer.
    const layer = name.replace(/_exports$/, '');
    const all = uses.get(layer) ?? new Set();
    for (const one of named) if (one !== layer) all.add(one === 'lesson' ? 'lesson_link' : one);
    uses.set(layer, all);
  }
  return uses;
}

/** From the lines `a --> b & c` of the picture. */
function usesInPicture(): Uses {
  const [picture] = blocksOf('docs/architecture.md').filter(({ text }) => /^flowchart/.test(text));
  const uses: Uses = new Map();
  for (const line of picture?.text.split('\n') ?? []) {
    const [, name = '', to = ''] = /^ *(\w+) --> (.*)$/.exec(line) ?? [];
    if (name) uses.set(name, new Set(to.split('&').map((one) => one.trim())));
  }
  return uses;
}

function reaches(uses: Uses, from: string, to: string): boolean {
  return [...(uses.get(from) ?? [])].some((next) => next === to || reaches(uses, next, to));
}

const targets = usesOfTargets();
const picture = usesInPicture();

test('there are layers, in CMake and in the picture', () => {
  expect(targets.size).toBeGreaterThan(8);
  const drawn = /```mermaid\nflowchart.*?```/s.exec(read('docs/architecture.md'))?.[0] ?? '';
  for (const name of targets.keys()) expect(drawn).toMatch(new RegExp(`^ *${name}\\["`, 'm'));
  for (const name of picture.keys()) expect([...targets.keys()]).toContain(name);
});

test('whatever a layer uses can be reached along the arrows', () => {
  for (const [name, used] of targets) {
    for (const one of used) {
      if (targets.has(one)) expect(reaches(picture, name, one), `${name} uses ${one}`).toBe(true);
    }
  }
});

test('every arrow stands for a use', () => {
  for (const [name, used] of picture) {
    for (const one of used) expect(reaches(targets, name, one), `${name} --> ${one}`).toBe(true);
  }
});
