// Which chapters have been worked through: those whose questions are all answered. It is kept in this
// browser only where the reader has switched that on, and erased when it is switched off.

import { courseWord } from './words';

const KEY = 'cosine-lab.course.chapters';

function read(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : null;
  } catch {
    // A browser may forbid storage, and a page may have left something else there.
    return null;
  }
}

function write(chapters: ReadonlySet<string> | null): boolean {
  try {
    if (chapters) localStorage.setItem(KEY, JSON.stringify([...chapters]));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export class Progress {
  readonly #done: Set<string>;
  readonly #keep = document.querySelector<HTMLInputElement>('#keep');

  constructor() {
    const kept = read();
    this.#done = new Set(kept);
    this.#show();
    if (!this.#keep) return;
    this.#keep.checked = kept !== null;
    this.#keep.addEventListener('change', () => this.#switch());
  }

  /** Marks the chapter of an answered question as done if it was the last one open. */
  noteAnswer(form: HTMLFormElement): void {
    const chapter = form.closest('section');
    if (!chapter || chapter.querySelector('form.ask:not([data-answered])')) return;
    this.#done.add(chapter.id);
    this.#show();
    if (this.#keep?.checked) write(this.#done);
  }

  #switch(): void {
    if (!this.#keep) return;
    const stored = write(this.#keep.checked ? this.#done : null);
    if (!stored && this.#keep.checked) this.#keep.checked = false;
  }

  #show(): void {
    const done = courseWord('done');
    for (const mark of document.querySelectorAll<HTMLElement>('.contents .done')) {
      mark.textContent = this.#done.has(mark.dataset['chapter'] ?? '') ? done : '';
    }
  }
}
