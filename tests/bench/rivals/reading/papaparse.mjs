// Papa Parse, row by row as its pieces come.
import Papa from 'papaparse';
import { Growing } from './growing.mjs';

self.addEventListener('message', ({ data: { file } }) => {
  const all = new Growing();
  Papa.parse(file, {
    delimiter: ' ',
    newline: '\n',
    quoteChar: '',
    skipEmptyLines: true,
    chunk: (/** @type {{ data: string[][] }} */ { data }) => {
      for (const fields of data) all.add(fields);
    },
    complete: () => all.send(),
    error: (/** @type {Error} */ error) => self.postMessage({ fault: String(error) }),
  });
});
