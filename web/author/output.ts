// The code for each kind of page, to copy.
import type { Builder, View } from './builder';
import { closed } from './closed';
import { fill, make, marked, part } from './dom';
import { figureOf, same } from './parameters';
import type { Snippet, Work } from './snippets';
import { noteOf, SNIPPETS } from './snippets';
import { integrityNote, isOwnVersion, ownIntegrity } from './integrity';
import { PLUGINS } from './plugins';
import { troubleWith } from './address';
import { inWords, say } from './say';
import { titleOf } from './words';
import type { Values } from '../wire/messages';
import { roomyHeight } from '../element/height';

/** The folder that this page lies in. */
export function ownFolder(): string {
  return new URL('.', location.href).href;
}

/** The text column of a usual course page, in CSS pixels. */
const COLUMN = 720;

export function heightIn({ draft, shown }: View): number {
  const height = Number(draft.height);
  const isTyped = Number.isFinite(height) && height >= 1;
  return isTyped ? Math.round(height) : roomyHeight(shown, COLUMN);
}

/** The author's folder, where pages of others could find it. */
function siteOf({ site }: View['draft']): string {
  return site && !troubleWith(site)?.fatal ? site : ownFolder();
}

export function workOf(view: View, { still = '', integrity = '' } = {}): Work {
  const { draft, shown } = view;
  return {
    site: siteOf(draft),
    values: closed(shown),
    title: draft.title || titleOf(figureOf(shown)),
    height: heightIn(view),
    still,
    integrity: isOwnVersion(siteOf(draft)) ? integrity : '',
  };
}

async function copy(text: string, code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard, but the old command.
    getSelection()?.selectAllChildren(code);
    return document.execCommand('copy');
  }
}

export class Output {
  readonly #builder: Builder;
  readonly #kinds = part('.kinds', HTMLElement);
  readonly #plugins = part('.plugins', HTMLElement);
  readonly #code = part('.code code', HTMLElement);
  readonly #note = part('.code-note', HTMLElement);
  readonly #copy = part('.copy', HTMLButtonElement);
  readonly #withStill = part('.with-still', HTMLElement);
  readonly #stillBox = part('#still', HTMLInputElement);
  readonly #said = part('.said', HTMLElement);
  readonly #open = part('.open-figure', HTMLAnchorElement);
  /** The picture, and what it shows. */
  #still: { readonly of: Values | null; readonly html: string } = { of: null, html: '' };
  #drawing = false;
  /** The integrity hash of the element’s script; null: it has not been computed. */
  #integrity: string | null = null;

  constructor(builder: Builder) {
    this.#builder = builder;
    this.#kinds.append(...SNIPPETS.map((snippet) => this.#kind(snippet)));
    this.#plugins.append(...PLUGINS.map((snippet) => this.#kind(snippet)));
    this.#stillBox.addEventListener('change', () =>
      builder.change({ still: this.#stillBox.checked }),
    );
    this.#copy.addEventListener('click', () => void this.#copyCode());
  }

  #kind({ id, label }: Snippet): HTMLElement {
    const radio = make('input', { type: 'radio', name: 'kind', value: id });
    radio.addEventListener('change', () => this.#builder.change({ kind: id }));
    return make('label', {}, radio, inWords(label));
  }

  async #copyCode(): Promise<void> {
    const done = await copy(this.#code.textContent ?? '', this.#code);
    this.say(say(done ? 'copied' : 'notCopied'));
  }

  say(text: string): void {
    // A screen reader repeats a text only if it was taken away in between.
    this.#said.textContent = '';
    requestAnimationFrame(() => (this.#said.textContent = text));
  }

  update(view: View): void {
    const all = [...SNIPPETS, ...PLUGINS];
    const snippet = all.find(({ id }) => id === view.draft.kind) ?? all[0];
    if (!snippet) return;
    for (const box of [this.#kinds, this.#plugins]) {
      for (const radio of box.querySelectorAll('input')) radio.checked = radio.value === snippet.id;
    }
    const isElement = snippet.id === 'element';
    this.#withStill.hidden = !isElement;
    this.#stillBox.checked = view.draft.still;
    if (isElement && view.draft.still) void this.#draw();
    if (isElement && isOwnVersion(siteOf(view.draft))) void this.#compute();
    const parts = { still: view.draft.still ? this.#still.html : '', integrity: this.#integrity };
    const work = workOf(view, isElement ? { ...parts, integrity: parts.integrity ?? '' } : {});
    const code = snippet.code(work);
    if (this.#code.textContent !== code) {
      this.#code.textContent = code;
      this.#said.textContent = '';
    }
    this.#explain(snippet, work);
    this.#open.href = this.#builder.address;
  }

  #explain(snippet: Snippet, work: Work): void {
    const { id, files = [] } = snippet;
    const said = noteOf(snippet, work);
    const known = this.#integrity !== null || !isOwnVersion(work.site);
    const more = id === 'element' && known ? integrityNote(work.site, work.integrity) : '';
    const nodes = marked([said, more].filter(Boolean).join(' '));
    const links = files.flatMap((file) => {
      const download = file.split('/').at(-1) ?? '';
      return [' ', make('a', { href: `plugins/${file}`, download }, download)];
    });
    const about = files.length > 0 ? [` ${say(files.length > 1 ? 'files' : 'oneFile')}`] : [];
    // What is the same stays, and with it the focus.
    const now = make('p', {}, ...nodes, ...about, ...links);
    if (now.innerHTML !== this.#note.innerHTML) this.#note.replaceChildren(...now.childNodes);
  }

  async #compute(): Promise<void> {
    if (this.#integrity !== null) return;
    const integrity = await ownIntegrity();
    if (this.#integrity !== null) return;
    this.#integrity = integrity;
    this.update(this.#builder.view);
  }

  // The figure draws the picture, so it comes later than the code.
  async #draw(): Promise<void> {
    const { shown, state } = this.#builder.view;
    const { of } = this.#still;
    if (this.#drawing || !state || (of && same(of, shown))) return;
    this.#drawing = true;
    const html = await this.#builder.still();
    this.#drawing = false;
    if (html === '') return;
    this.#still = { of: shown, html };
    this.update(this.#builder.view);
  }
}

/** Title, height and address, which only the code needs. */
export class Frame {
  readonly #fields = {
    title: part('#title', HTMLInputElement),
    height: part('#height', HTMLInputElement),
    site: part('#site', HTMLInputElement),
  };
  readonly #siteHint = part('#site-hint', HTMLElement);
  readonly #wish = part('.wish', HTMLElement);
  readonly #useWish = part('.use-wish', HTMLButtonElement);

  constructor(builder: Builder) {
    for (const name of ['title', 'height', 'site'] as const) {
      const field = this.#fields[name];
      field.addEventListener('input', () => builder.change({ [name]: field.value.trim() }));
    }
    this.#useWish.addEventListener('click', () => {
      builder.change({ height: String(Math.ceil(builder.view.wish ?? 0)) });
      this.#fields.height.focus();
    });
  }

  update(view: View): void {
    const figure = figureOf(view.shown);
    for (const name of ['title', 'height', 'site'] as const) {
      const field = this.#fields[name];
      if (field.value.trim() !== view.draft[name]) fill(field, view.draft[name]);
    }
    this.#fields.title.placeholder = titleOf(figure);
    this.#fields.height.placeholder = String(roomyHeight(view.shown, COLUMN));
    this.#fields.site.placeholder = ownFolder();
    const trouble = troubleWith(view.draft.site || ownFolder());
    const said = trouble ? trouble.message : say('site');
    if (this.#siteHint.textContent !== said) this.#siteHint.textContent = said;
    this.#siteHint.classList.toggle('trouble', trouble !== null);
    this.#fields.site.setAttribute('aria-invalid', String(trouble?.fatal ?? false));
    if (trouble) this.#siteHint.closest('details')?.setAttribute('open', '');
    const wish = Math.ceil(view.wish ?? 0);
    const content = wish > 0 && Math.abs(wish - heightIn(view)) > 1;
    this.#useWish.hidden = !content;
    if (content) this.#useWish.textContent = say('useHeight', { height: wish });
    this.#wish.textContent = content ? say('needsHeight', { height: wish }) : say('pixels');
  }
}
