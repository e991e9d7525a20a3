// "Your own vectors": the part of the board where a reader opens a file, and what became of it.
import styles from './own.css?inline';
import type { Bridge } from '../bridge/bridge';
import type { WordKey } from '../say/words';
import { word } from '../say/words';
import type { FlawName, FormatName, RefusalName } from './boundary';
import { hasWorkers, load } from './load';
import type { Loaded } from './load';

const USUAL_WORDS = 50_000;
const MOST_WORDS = 200_000;
// What the rows may take of the page's memory.
const ROW_BYTES = 64 * 2 ** 20;
// A longer file of names is none.
const LONGEST_LABELS = 32 * 2 ** 20;

const FORMATS = {
  unknown: 'words.own.format.text',
  text: 'words.own.format.text',
  tabs: 'words.own.format.tabs',
  commas: 'words.own.format.commas',
  binary: 'words.own.format.binary',
  npy: 'words.own.format.npy',
  json: 'words.own.format.json',
} as const satisfies Record<FormatName, WordKey>;

const REFUSALS = {
  none: 'words.own.refused.no_words',
  empty: 'words.own.refused.empty',
  unknown_format: 'words.own.refused.unknown_format',
  packed: 'words.own.refused.packed',
  bad_header: 'words.own.refused.bad_header',
  number_type: 'words.own.refused.number_type',
  order: 'words.own.refused.order',
  dimensions: 'words.own.refused.dimensions',
  no_words: 'words.own.refused.no_words',
} as const satisfies Record<RefusalName, WordKey>;

const FLAWS = {
  wrong_length: 'words.own.flaw.wrong_length',
  not_a_number: 'words.own.flaw.not_a_number',
  not_finite: 'words.own.flaw.not_finite',
  zeros: 'words.own.flaw.zeros',
  empty_word: 'words.own.flaw.empty_word',
  odd_word: 'words.own.flaw.odd_word',
  broken_utf8: 'words.own.flaw.broken_utf8',
  duplicate: 'words.own.flaw.duplicate',
  too_long: 'words.own.flaw.too_long',
  malformed: 'words.own.flaw.malformed',
  cut_off: 'words.own.flaw.cut_off',
} as const satisfies Record<FlawName, WordKey>;

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

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

export class OwnVectors {
  readonly #bridge: Bridge;
  readonly #changed: () => void;
  readonly #status = made('p');
  readonly #details = made('details');
  readonly #picker = made('input');
  readonly #limit = made('input');
  readonly #cancel: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  #running: AbortController | null = null;

  /** Adds itself to the board. `changed`: the figure shows other words. */
  constructor(root: HTMLElement, bridge: Bridge, changed: () => void) {
    this.#bridge = bridge;
    this.#changed = changed;
    this.#cancel = button('words.own.cancel', () => this.#running?.abort());
    this.#back = button('words.own.back', () => this.#goBack());
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
    if (works) this.#takeDrops(root, section);
  }

  #controls(): HTMLElement[] {
    const open = made('label', word('words.own.open'));
    this.#picker.type = 'file';
    this.#picker.multiple = true;
    this.#picker.addEventListener('change', () => {
      const files = [...(this.#picker.files ?? [])];
      // The same file can be chosen again.
      this.#picker.value = '';
      if (files.length > 0) void this.open(files);
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
      made('p', word('words.own.say', { megabytes: String(ROW_BYTES / 2 ** 20) })),
      made('p', word('words.own.private')),
      row,
    ];
  }

  #takeDrops(root: HTMLElement, section: HTMLDetailsElement): void {
    const has = ({ dataTransfer }: DragEvent): boolean => !!dataTransfer?.types.includes('Files');
    root.addEventListener('dragover', (event) => {
      if (has(event)) event.preventDefault();
    });
    root.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      section.open = true;
      void this.open(files);
    });
  }

  /** Whatever goes wrong, the figure goes on with the words that it had. */
  async open(files: readonly File[]): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#cancel.hidden = false;
    this.#details.hidden = true;
    const { file, labels } = await sorted(files);
    const { name } = file;
    this.#say('words.own.progress', { name, megabytes: '0', words: '0' });
    try {
      const loaded = await load({
        file,
        labels,
        words: this.#mostWords(),
        rowBytes: ROW_BYTES,
        signal: running.signal,
        onProgress: (bytes, words) =>
          this.#say('words.own.progress', {
            name,
            megabytes: megabytes(bytes),
            words: String(words),
          }),
      });
      this.#show(name, loaded);
    } catch (error) {
      if (this.#running !== running) return;
      if (running.signal.aborted) this.#say('words.own.cancelled', { name });
      else this.#fail(name, error);
    }
    if (this.#running !== running) return;
    this.#running = null;
    this.#cancel.hidden = true;
  }

  #fail(name: string, error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    if (why === 'memory') this.#say('words.own.memory', { name });
    else this.#say('words.own.failed', { name, detail: why });
  }

  #mostWords(): number {
    const typed = Math.floor(this.#limit.valueAsNumber);
    const words = typed >= 2 ? Math.min(typed, MOST_WORDS) : USUAL_WORDS;
    this.#limit.value = String(words);
    return words;
  }

  #show(name: string, loaded: Loaded): void {
    const { report } = loaded;
    this.#listFlaws(loaded);
    if (report.refusal !== 'none') {
      const why = word(REFUSALS[report.refusal]);
      return this.#say('words.own.refused', { name, why });
    }
    if (!this.#bridge.useOwnWords(loaded.pieces)) {
      return this.#say(report.words < 2 ? 'words.own.one' : 'words.own.flat', { name });
    }
    this.#back.hidden = false;
    this.#say('words.own.loaded', {
      name,
      words: String(report.words),
      dimensions: String(report.dimensions),
      format: word(FORMATS[report.format]),
    });
    for (const more of notesOn(loaded)) this.#status.append(` ${more}`);
    this.#changed();
  }

  #listFlaws({ report }: Loaded): void {
    this.#details.replaceChildren();
    this.#details.hidden = report.leftOut === 0;
    if (report.leftOut === 0) return;
    const list = made('ul');
    const byLine = ['text', 'tabs', 'commas'].includes(report.format);
    for (const { line, flaw, word: text } of report.flaws) {
      const place = word(byLine ? 'words.own.line' : 'words.own.entry', { line: String(line) });
      const named = text ? ` (${text})` : '';
      list.append(made('li', `${place}${named}: ${word(FLAWS[flaw])}`));
    }
    const count = String(report.leftOut);
    this.#details.append(made('summary', word('words.own.left_out', { count })), list);
    if (report.leftOut > report.flaws.length)
      this.#details.append(
        made('p', word('words.own.first', { count: String(report.flaws.length) })),
      );
  }

  #goBack(): void {
    this.#running?.abort();
    this.#bridge.useShippedWords();
    this.#back.hidden = true;
    this.#details.hidden = true;
    this.#say('words.own.is_back', {});
    this.#picker.focus();
    this.#changed();
  }

  #say(key: WordKey, gaps: Record<string, string>): void {
    this.#status.textContent = word(key, gaps);
  }
}

function notesOn({ report, cut }: Loaded): string[] {
  const notes: string[] = [];
  if (cut) notes.push(word('words.own.cut', { detail: cut }));
  if (report.outOfMemory) notes.push(word('words.own.full'));
  else if (report.reachedLimit) notes.push(word('words.own.reached'));
  else if (report.announced > report.words + report.leftOut)
    notes.push(word('words.own.fewer', { announced: String(report.announced) }));
  return notes;
}

/** Of two files, NPY holds the numbers and the other one the names. */
async function sorted(files: readonly File[]): Promise<{ file: File; labels: string }> {
  const heads = await Promise.all(files.map(async (one) => one.slice(1, 6).text()));
  const npy = Math.max(heads.indexOf('NUMPY'), 0);
  const file = files[npy] as File;
  const names = files.find((one) => one !== file);
  return { file, labels: names && names.size < LONGEST_LABELS ? await names.text() : '' };
}
