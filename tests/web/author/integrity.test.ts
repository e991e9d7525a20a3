// When the code has the script's integrity, and when not.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { integrityNote, integrityOf, isOwnVersion, versionIn } from '../../../web/author/integrity';

test.each([
  ['https://cdn.example/npm/cosine-lab@1.2.3/dist/', '1.2.3'],
  ['https://cdn.example/npm/cosine-lab@1.2.3/dist/figure.html?v=1', '1.2.3'],
  ['https://a.example/v1.2.3/', '1.2.3'],
  ['https://a.example/cosine-lab-1.2.3', '1.2.3'],
  ['https://a.example/1.2.3-rc.1/dist/', '1.2.3-rc.1'],
  ['https://a.example/node-9.8.7/cosine-lab@1.2.3/', '1.2.3'],
  // A range is another file tomorrow.
  ['https://cdn.example/npm/cosine-lab@1/dist/', ''],
  ['https://cdn.example/npm/cosine-lab@latest/dist/', ''],
  ['https://a.example/lab/', ''],
  // Only a path names versions.
  ['https://10.0.0.1/lab/', ''],
  ['https://a.example/lab/?v=1.2.3', ''],
  ['https://a.example/%zz@1.2.3/', '1.2.3'],
  ['', ''],
])('the version in “%s” is “%s”', (address, named) => {
  expect(versionIn(address)).toBe(named);
});

test('the integrity is the one that browsers compute', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
  const digest = createHash('sha384').update(bytes).digest('base64');
  expect(await integrityOf(bytes)).toBe(`sha384-${digest}`);
});

describe('the note', () => {
  const own = `https://cdn.example/npm/cosine-lab@${version}/dist/`;
  const other = 'https://cdn.example/npm/cosine-lab@99.0.0/dist/';

  test('says nothing where no version is named', () => {
    expect(integrityNote('https://a.example/lab/', '')).toBe('');
  });

  test('names both versions where they differ', () => {
    expect(isOwnVersion(other)).toBe(false);
    expect(integrityNote(other, '')).toMatch(
      `names version 99.0.0 and this page is of version ${version}`,
    );
  });

  test('says what to do where it cannot be computed', () => {
    expect(isOwnVersion(own)).toBe(true);
    expect(integrityNote(own, '')).toContain('open it by https://');
    expect(integrityNote(own, 'sha384-x')).toContain('byte for byte');
  });
});
