// "Your own vectors": the part of the board where a reader opens a file, and what became of it.
import styles from './own.css?inline';
import { adopt, adoptMore } from './adopt';
import type { Bridge } from '../bridge/bridge';
import type { WordKey } from '../say/words';
import { word } from '../say/words';
import type { Named } from './address';
import { namedBy } from './address';
import { filesIn, namedIn } from './chosen';
import type { Limits } from './limits';
import { limitsFor, MOST_BYTES, MOST_WORDS, USUAL_BYTES, USUAL_WORDS } from './limits';
import { hasWorkers, load } from './load';
import type { Loaded } from './load';
import {
  faultText,
  flawTexts,
  keptText,
  loadedText,
  progressText,
  refusalText,
  unshownText,
  usableText,
} from './said';

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function button(key: WordKey, press: () => void): HTMLButtonElement {
  const element = made('button', word(key));
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

export class OwnVectors {
  readonly #bridge: Bridge;
  readonly #onChange: () => void;
  readonly #isOfAuthor: boolean;
  readonly #status = made('p');
  readonly #details = made('details');
  readonly #picker = made('input');
  readonly #limit = made('input');
  readonly #cancel: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  #running: AbortController | null = null;
  /** How many words of what is read the figure has already. */
  #usable = 0;

  /** Adds itself to the board. `onChange`: the figure shows other words. `isOfAuthor`: it began with an author's. */
  constructor(root: HTMLElement, bridge: Bridge, onChange: () => void, isOfAuthor: boolean) {
    this.#bridge = bridge;
    this.#onChange = onChange;
    this.#isOfAuthor = isOfAuthor;
    this.#cancel = button('words.own.cancel', () => this.#running?.abort());
    this.#back = button(isOfAuthor ? 'words.own.back_first' : 'words.own.back', () =>
      this.#goBack(),
    );
    this.#cancel.hidden = true;
    this.#back.hidden = true;
    this.#status.setAttribute('role', 'status');
    this.#details.hidden = true;
    const section = made('details');
    section.className = 'own-vectors';
    section.append(made('summary', word('words.own')));
    const works = hasWorkers();
    section.append(
      ...(works ? this.#controls() : [made('p', word('words.own.no_worker'))]),
      this.#status,
      this.#details,
    );
    root.querySelector('.board-foot')?.after(section);
    if (works) this.#takeFiles(root, section);
  }

  #controls(): HTMLElement[] {
    const open = made('label', word('words.own.open'));
    this.#picker.type = 'file';
    this.#picker.multiple = true;
    this.#picker.addEventListener('change', () => {
      const files = [...(this.#picker.files ?? [])];
      // The same file can be chosen again.
      this.#picker.value = '';
      void this.#openFiles(files);
    });
    open.append(this.#picker);
    const most = made('label', word('words.own.limit'));
    Object.assign(this.#limit, { type: 'number', min: '2', step: '1' });
    this.#limit.max = String(MOST_WORDS);
    this.#limit.value = String(USUAL_WORDS);
    most.append(this.#limit);
    const row = made('div');
    row.className = 'row';
    row.append(open, most, this.#cancel, this.#back);
    return [
      made('p', `${word('words.own.say')} ${this.#roomText()}`),
      made('p', word('words.own.private')),
      row,
      this.#addressRow(),
    ];
  }

  #roomText(): string {
    const megabytes = (bytes: number): string => String(bytes / 1e6);
    return word('words.own.room', {
      usual: megabytes(USUAL_BYTES),
      words: String(USUAL_WORDS),
      most: megabytes(MOST_BYTES),
    });
  }

  #addressRow(): HTMLElement {
    const label = made('label', word('words.own.address'));
    const field = made('input');
    Object.assign(field, { type: 'text', inputMode: 'url', spellcheck: false });
    field.autocapitalize = 'off';
    // Addresses run from left to right in every language.
    field.dir = 'ltr';
    label.className = 'address';
    label.append(field);
    const open = made('button', word('words.own.fetch'));
    const row = made('form');
    row.className = 'row';
    row.append(label, open);
    row.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = field.value.trim();
      const named = namedBy(text);
      if (named) void this.open(named);
      else if (text) this.#say(word('words.own.not_address', { text }));
      else field.focus();
    });
    return row;
  }

  #takeFiles(root: HTMLElement, section: HTMLDetailsElement): void {
    const has = ({ dataTransfer }: DragEvent): boolean => !!dataTransfer?.types.includes('Files');
    root.addEventListener('dragover', (event) => {
      if (has(event)) event.preventDefault();
    });
    const take = (event: Event, files: readonly File[] | null): void => {
      if (!files || files.length === 0) return;
      event.preventDefault();
      section.open = true;
      void this.#openFiles(files);
    };
    root.addEventListener('drop', (event) => take(event, [...(event.dataTransfer?.files ?? [])]));
    section.addEventListener('paste', (event) => {
      const { target, clipboardData } = event;
      const types = target instanceof HTMLInputElement && target !== this.#picker;
      if (!types) take(event, filesIn(clipboardData));
    });
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    const named = await namedIn(files);
    if (named) await this.open(named);
  }

  /** Whatever goes wrong, the figure goes on with the words that it has. */
  async open(named: Named): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#cancel.hidden = false;
    this.#details.hidden = true;
    this.#usable = 0;
    try {
      await this.#load(named, running.signal);
    } catch (error) {
      if (this.#running !== running) return;
      const { name } = named;
      const { aborted } = running.signal;
      this.#keep(aborted ? word('words.own.cancelled', { name }) : faultText(name, error));
    }
    if (this.#running === running) this.#end();
  }

  async #load({ name, file, labels }: Named, signal: AbortSignal): Promise<void> {
    let come = 0;
    const tell = (bytes: number, words: number): void => {
      come = bytes;
      this.#say(progressText(name, bytes, words) + usableText(this.#usable));
    };
    tell(0, 0);
    const loaded = await load({
      file,
      labels,
      ...this.#limits(),
      signal,
      onProgress: tell,
      onUsable: async (pieces, words) => {
        if (!(await this.#use(pieces, signal))) return false;
        this.#usable = words;
        tell(come, words);
        this.#onChange();
        return true;
      },
    });
    await this.#show(name, loaded, signal);
  }

  #end(): void {
    this.#running = null;
    if (document.activeElement === this.#cancel) this.#picker.focus();
    this.#cancel.hidden = true;
  }

  /** False where the figure cannot show them. */
  async #use(pieces: readonly ArrayBuffer[], signal: AbortSignal): Promise<boolean> {
    const onAdded = (words: number): void => void (this.#usable += words);
    if (this.#usable > 0) await adoptMore(this.#bridge, pieces, signal, onAdded);
    else if (!(await adopt(this.#bridge, pieces, signal))) return false;
    this.#back.hidden = false;
    return true;
  }

  #limits(): Limits {
    const limits = limitsFor(this.#limit.valueAsNumber);
    this.#limit.value = String(limits.words);
    return limits;
  }

  async #show(name: string, loaded: Loaded, signal: AbortSignal): Promise<void> {
    const { report } = loaded;
    this.#listFlaws(loaded);
    const refused = refusalText(name, report);
    if (refused) return this.#keep(refused);
    if (!(await this.#use(loaded.pieces, signal))) return this.#keep(unshownText(name, report));
    this.#say(loadedText(name, loaded));
    this.#onChange();
  }

  #listFlaws(loaded: Loaded): void {
    const { report } = loaded;
    this.#details.replaceChildren();
    this.#details.hidden = report.leftOut === 0;
    if (report.leftOut === 0) return;
    const list = made('ul');
    list.append(...flawTexts(loaded).map((text) => made('li', text)));
    const count = String(report.leftOut);
    this.#details.append(made('summary', word('words.own.left_out', { count })), list);
    if (report.leftOut > report.flaws.length)
      this.#details.append(
        made('p', word('words.own.first', { count: String(report.flaws.length) })),
      );
  }

  #goBack(): void {
    this.#running?.abort();
    this.#end();
    this.#bridge.useVocabulary(0);
    this.#back.hidden = true;
    this.#details.hidden = true;
    this.#say(word(this.#isOfAuthor ? 'words.own.is_back_first' : 'words.own.is_back'));
    this.#picker.focus();
    this.#onChange();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  // Nothing more comes of it.
  #keep(why: string): void {
    this.#say(`${why} ${keptText(this.#usable)}`);
  }
}
