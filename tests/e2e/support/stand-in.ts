// A page in the place of figure.html that speaks the wire and draws nothing: for what an element does about frames,
// and for what it must not take from one.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, scratch } from './hosts';

// It runs in the browser as it stands here. `still` is asked for by its address.
function speak(): void {
  const given = Object.fromEntries(new URLSearchParams(location.search));
  let parameters: Record<string, string> = { ...given, v: '1' };
  const state = (): object => ({ parameters, vectors: [], canUndo: false });
  const tell = (report: object): void => parent.postMessage({ cosineLab: 1, ...report }, '*');
  addEventListener('message', ({ data, source }) => {
    const { id, type, parameters: asked } = data as Record<string, unknown>;
    if (source !== parent) return;
    if (type === 'set') {
      parameters = { ...parameters, ...(asked as Record<string, string>) };
      tell({ type: 'change', source: 'program', state: state() });
    }
    const still =
      given['hostile'] ?? `<figure><figcaption>${JSON.stringify(asked)}</figcaption></figure>`;
    tell({ type: 'answer', id, value: type === 'still' ? still : state() });
  });
  tell({ type: 'loading' });
  tell({ type: 'height', height: 300 });
  tell({ type: 'ready', state: state() });
}

/** A folder with the element, and with this page beside it. */
export function standIn(): string {
  const folder = scratch();
  copyFileSync(join(dist, 'cosine-lab.js'), join(folder, 'cosine-lab.js'));
  writeFileSync(join(folder, 'speak.js'), `(${String(speak)})();`);
  const page = '<!doctype html><title>Stand-in</title><button>Inside</button>';
  writeFileSync(join(folder, 'figure.html'), `${page}<script src="speak.js"></script>`);
  return folder;
}
