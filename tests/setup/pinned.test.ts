// Nothing that others publish changes under us: every package and every action is pinned.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test.each(['', 'tests/hosts/'])(
  '%spackage.json names exact versions, with their checksums',
  (folder) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      read(`${folder}package.json`),
    ) as Record<string, Record<string, string>>;
    const wanted = Object.entries({ ...dependencies, ...devDependencies });
    expect(wanted.length).toBeGreaterThan(5);
    for (const [name, version] of wanted) expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    const { packages } = JSON.parse(read(`${folder}package-lock.json`)) as Lock;
    const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
    for (const [path, { integrity }] of installed) expect(integrity, path).toMatch(/^sha512-/);
  },
);

test('the site itself depends on no package when it is installed', () => {
  expect(JSON.parse(read('package.json'))).not.toHaveProperty('dependencies');
});

test('actions are named by commit', () => {
  const workflows = readdirSync(new URL('../../.github/workflows', import.meta.url));
  const uses = workflows.flatMap((name) =>
    [...read(`.github/workflows/${name}`).matchAll(/uses: (\S+)/g)].map(
      ([, action = '']) => action,
    ),
  );
  expect(uses.length).toBeGreaterThan(2);
  for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
});
