// A figure as a package for learning platforms.
import { strToU8, zipSync } from 'fflate';
import script from 'virtual:scorm-adapter';
import { query } from '../../wire/address';
import { figureOf } from '../parameters';
import type { Work } from '../snippets';
import { fingerprint } from './fingerprint';
import type { Version } from './manifest';
import { manifest } from './manifest';
import { page } from './page';

const SINGLE = 'cosine-lab.single.html';
const FILES = ['index.html', 'scorm.js', SINGLE];

export interface Package {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `single`: the figure as one file. */
export function zipped(version: Version, work: Work, single: Uint8Array): Package {
  const mark = fingerprint(`${query(work.values)}\n${work.title}`);
  const id = `cosine-lab-${figureOf(work.values)}-${mark}`;
  const bytes = zipSync({
    'imsmanifest.xml': strToU8(manifest(version, id, work.title, FILES)),
    'index.html': strToU8(page(version, work)),
    'scorm.js': strToU8(script),
    [SINGLE]: single,
  });
  return { name: `${id}-scorm-${version}.zip`, bytes };
}

/** Takes the figure from the folder of this page. */
export async function packageOf(version: Version, work: Work): Promise<Package> {
  const response = await fetch(SINGLE);
  if (!response.ok) throw new Error(`${SINGLE}: ${response.status}`);
  return zipped(version, work, new Uint8Array(await response.arrayBuffer()));
}
