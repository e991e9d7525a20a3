// One version, wherever it is written.
import { expect, test } from 'vitest';
import { read } from './pages';

interface Lock {
  version: string;
  packages: Record<string, { version?: string }>;
}

const { version } = JSON.parse(read('package.json')) as { version: string };

test('package-lock.json, CMakeLists.txt and the plugin for Quarto have the version of package.json', () => {
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  expect(/^project\(\S+ VERSION (\S+)/m.exec(read('CMakeLists.txt'))?.[1]).toBe(version);
  const plugin = read('web/plugins/quarto/_extensions/cosine-lab/_extension.yml');
  expect(/^version: (\S+)$/m.exec(plugin)?.[1]).toBe(version);
});

test('the newest release of the change log is this version, and the releases are in order', () => {
  const log = read('CHANGELOG.md');
  const released = [...log.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/gm)];
  const versions = released.map(([, number = '']) => number);
  expect(versions[0]).toBe(version);
  const byNumber = (a: string, b: string): number =>
    b.localeCompare(a, 'en', { numeric: true, sensitivity: 'base' });
  expect(versions).toEqual([...versions].sort(byNumber));
});
