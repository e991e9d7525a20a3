// In place of section.ts where no other file may be loaded, as a worker would be one.
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';

export class OwnVectors {
  constructor(root: HTMLElement, _bridge: Bridge, _changed: () => void, _given: boolean) {
    const section = document.createElement('details');
    const summary = document.createElement('summary');
    const why = document.createElement('p');
    section.className = 'own-vectors';
    summary.textContent = word('words.own');
    why.textContent = word('words.own.no_worker');
    section.append(summary, why);
    root.querySelector('.board-foot')?.after(section);
  }
}
