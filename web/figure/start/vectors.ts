// The files of word vectors, the most frequent words in the first. The one-file page has vectors-inside.ts in place of
// this module.
import firstUrl from '../../vectors/english-1.vectors?url';
import othersUrl from '../../vectors/english-2.vectors?url';
import { download } from './download';

export type VectorFile = () => Promise<ArrayBuffer>;

export const vectorFiles: readonly VectorFile[] = [firstUrl, othersUrl].map(
  (url) => async () => (await download(url)).arrayBuffer(),
);
