// The most frequent words, where no other file may be loaded.
import packed from 'virtual:figure-inside/vectors';
import { unpack } from './unpack';
import type { VectorFile } from './vectors';

export const vectorFiles: readonly VectorFile[] = [
  () => unpack(packed, 'application/octet-stream').arrayBuffer(),
];
