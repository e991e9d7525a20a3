// The figure's page at work: it asks for a frame when something changed, then shows what the module reports.
import { BoardView } from './board/board';
import type { Bridge, Report } from './bridge';
import { hasWebGL2, watchCanvas } from './canvas';
import { Handles } from './handles';
import type { Keys } from './keys';
import { LabelLayer } from './labels';
import type { Notices } from './notices';
import { withDecimals } from './numbers';
import type { BoardChoice } from './parameters';
import { Pointers } from './pointer';
import { Readout } from './readout';
import type { Theme } from './theme';
import { Toolbar } from './toolbar';
import { TypingForm } from './typing';
import { word } from './words';

const CURSORS = ['default', 'grab', 'grabbing', 'move', 'ew-resize', 'ns-resize'];
const SPEAK_AFTER_MS = 500;

export class FigurePage {
  readonly #root: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #bridge: Bridge;
  readonly #labels: LabelLayer;
  readonly #readout: Readout;
  readonly #handles: Handles;
  readonly #toolbar: Toolbar;
  readonly #typing: TypingForm;
  readonly #board: BoardView;
  readonly #fold: HTMLDetailsElement;
  readonly #panelArea: HTMLElement;
  readonly #names: string[] = [];
  #frame = 0;
  #revision = 0;
  #speaking = 0;
  #state = '';
  #panelPlace = ' ';
  #speakAt = 0;
  #report: Report;
  #boardRevision = -1;
  #content = 0;
  #look = 0;
  #table = false;

  constructor(root: HTMLElement, bridge: Bridge, keys: Keys, notices: Notices, board: BoardChoice) {
    const find = <T extends HTMLElement>(selector: string): T => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`figure.html has no ${selector}`);
      return found;
    };
    const wake = (): void => this.wake();
    this.#root = root;
    this.#bridge = bridge;
    this.#stage = find('.stage');
    this.#report = bridge.report();
    this.#labels = new LabelLayer(find('.labels'));
    this.#readout = new Readout(root);
    this.#handles = new Handles(find('.handles'), bridge, this.#report);
    this.#panelArea = find('.panel-area');
    this.#toolbar = new Toolbar(find('.toolbar'), bridge, wake);
    this.#typing = new TypingForm(this.#stage, bridge, wake, (vector) =>
      this.#handles.focus(vector),
    );
    const places = {
      guide: find('.guide'),
      head: find('.head'),
      views: find('.views'),
      body: find('.board-body'),
      foot: find('.board-foot'),
    };
    this.#board = new BoardView(places, bridge, wake);
    this.#fold = find('.board');
    this.#arrange(board);
    this.#stage.addEventListener('handlefocus', wake);
    keys.attach({
      bridge,
      handles: this.#handles,
      wake,
      type: (vector) => this.#typeVector(vector),
    });
    this.#stage.hidden = !this.#report.hasDrawing;
    root.classList.toggle('undrawn', !this.#report.hasDrawing);
    if (this.#report.hasDrawing) this.#startGraphics(find('.canvas'), notices);
    else this.wake();
  }

  // What stands where depends on the figure, and on what the author asked for.
  #arrange(board: BoardChoice): void {
    const folded = board === 'auto' ? this.#report.folded : board === 'folded';
    this.#root.classList.toggle('folded', folded);
    this.#fold.open = !folded;
    this.#fold.hidden = false;
    this.#fold.addEventListener('toggle', () => this.#showBoard(this.#report));
    const readout = this.#root.querySelector<HTMLElement>('.readout');
    if (readout) readout.hidden = !this.#report.hasReadout;
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const tell = (): void => this.#bridge.setCalm(calm.matches);
    calm.addEventListener('change', tell);
    tell();
  }

  // A board that is folded away and says nothing elsewhere is not worked out.
  #showBoard(report: Report): void {
    this.#board.touch(report.touched);
    const changed = report.look !== this.#look || this.#boardRevision < 0;
    const seen = this.#fold.open || this.#board.speaks || changed;
    if (!seen || report.revision === this.#boardRevision) return;
    this.#boardRevision = report.revision;
    this.#look = report.look;
    this.#board.show(this.#bridge.board());
    // Who chose a table of their own elsewhere wants to see it.
    const table = this.#root.querySelector('.board-foot textarea') !== null;
    if (table && !this.#table) this.#fold.open = true;
    this.#table = table;
  }

  #startGraphics(canvas: HTMLCanvasElement, notices: Notices): void {
    const { width, height } = this.#stage.getBoundingClientRect();
    const drawn = hasWebGL2(canvas) && this.#bridge.startGraphics(width, height);
    if (!drawn) notices.show(word('error.webgl'), { lasting: true });
    const pointers = new Pointers(this.#stage, this.#bridge, () => this.wake());
    let lost = (): void => {};
    watchCanvas(canvas, this.#stage, this.#bridge, {
      resized: () => {
        pointers.measure();
        // Drawn at once: a resized canvas is empty until it is.
        this.#draw(performance.now());
      },
      lost: () => (lost = notices.show(word('error.lost'), { lasting: true })),
      restored: () => {
        lost();
        this.wake();
      },
    });
  }

  attachTheme(theme: Theme): void {
    theme.attach(this.#bridge);
  }

  /** Asks for a frame; many calls before it comes are one. */
  wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#draw(time));
  }

  #name = (vector: number): string => {
    this.#names[vector] ??= this.#bridge.vectorName(vector);
    return this.#names[vector];
  };

  #draw(time: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const more = this.#bridge.frame(time);
    const report = this.#bridge.report();
    this.#report = report;
    if (report.content !== this.#content) this.#rename(report);
    // Seen otherwise, the same number may have another unit.
    if (report.look !== this.#look) this.#labels.forget();
    this.#placePanel(report);
    this.#readout.show(report, this.#name);
    this.#labels.show(this.#bridge.labels(report.labels), this.#bridge);
    this.#handles.show(this.#bridge.tips(report.vectors));
    this.#toolbar.show(report);
    this.#showBoard(report);
    this.#showState(report);
    if (report.typing) this.#typing.open(report.typing, report.dimensions);
    if (report.revision !== this.#revision) this.#changed(report, time);
    if (more) this.wake();
  }

  // Other vectors, or other names for them.
  #rename(report: Report): void {
    this.#content = report.content;
    this.#boardRevision = -1;
    this.#names.length = 0;
    this.#readout.forget();
    this.#labels.forget();
    this.#handles.rename(report);
    this.#typing.close();
  }

  #showState(report: Report): void {
    const cursor = CURSORS[report.cursor] ?? 'default';
    const state = `${cursor} ${report.dragging} ${report.moving}`;
    if (state === this.#state) return;
    this.#state = state;
    this.#stage.style.cursor = cursor;
    this.#root.classList.toggle('dragging', report.dragging);
    this.#root.classList.toggle('moving', report.moving);
    this.#root.dataset['state'] = 'ready';
  }

  // The panel is drawn on the canvas; this box over it takes the wheel and the finger that are meant for it.
  #placePanel({ panelOpen, panelScrolls, plot }: Report): void {
    const key = panelOpen ? `${plot.width} ${plot.height} ${panelScrolls}` : '';
    if (this.#panelPlace === key) return;
    this.#panelPlace = key;
    this.#panelArea.hidden = !panelOpen;
    this.#panelArea.classList.toggle('scrolls', panelScrolls);
    const beside = plot.width < this.#stage.clientWidth;
    this.#panelArea.style.left = beside ? `${plot.width}px` : '0';
    this.#panelArea.style.top = beside ? '0' : `${plot.height}px`;
  }

  #typeVector(vector: number): void {
    const tip = this.#bridge.tips(this.#report.vectors)[vector];
    if (!tip) return;
    const { dimensions } = this.#report;
    this.#typing.open(
      { vector, dimension: dimensions, x: tip.x, y: tip.y, width: 0, height: 0 },
      dimensions,
    );
  }

  // Spoken once the hand rests: a voice that follows every pixel says nothing. One timer waits for the last
  // change instead of being set anew by each.
  #changed(report: Report, time: number): void {
    const first = this.#revision === 0;
    this.#revision = report.revision;
    this.#speakAt = time + SPEAK_AFTER_MS;
    if (!first && this.#speaking === 0) this.#speakLater(SPEAK_AFTER_MS);
  }

  #speakLater(wait: number): void {
    this.#speaking = window.setTimeout(() => {
      this.#speaking = 0;
      const left = this.#speakAt - performance.now();
      if (left > 1) this.#speakLater(left);
      else this.#say();
    }, wait);
  }

  #say(): void {
    const { cosine, angle, first, second } = this.#report;
    const known = cosine.status === 'ok';
    const place = this.#root.querySelector('.spoken');
    if (!place) return;
    const head = this.#root.querySelector('.head')?.textContent ?? '';
    if (!this.#report.hasReadout) {
      place.textContent = head;
      return;
    }
    const pair = word('spoken', {
      first: this.#name(first),
      second: this.#name(second),
      firstValue: this.#handles.components(first),
      secondValue: this.#handles.components(second),
      cosine: known ? withDecimals(cosine.value, cosine.decimals) : word('undefined'),
      angle: known ? `${withDecimals(angle.value, angle.decimals)}°` : word('undefined'),
    });
    place.textContent = `${pair} ${head}`.trim();
  }
}
