// The figure's page at work: it asks for a frame when something changed, then shows what the module reports.
import type { ChangeSource, Values } from '../../wire/messages';
import { BoardView } from '../board/board';
import type { Bridge, Report } from '../bridge/bridge';
import type { BadParameter } from '../bridge/parameter';
import { followCalm } from '../draw/calm';
import { watchCanvas } from '../draw/canvas';
import { CURSORS } from '../draw/cursors';
import { Handles } from '../input/handles';
import type { Keys } from '../input/keys';
import { LabelLayer } from '../draw/labels';
import { PanelArea } from '../draw/panel-area';
import { Help } from './help';
import type { KeptExercise } from './kept';
import type { Notices } from './notices';
import { keepInOrder } from './order';
import { printWith } from './paper';
import { givenOf, type Settings } from './parameters';
import { Picked } from '../input/picked';
import { Pointers } from '../input/pointer';
import { Readout } from '../say/readout';
import { Screen } from '../draw/screen';
import { Share } from './share';
import { needsBrowser } from './signs';
import { Pause } from '../say/pause';
import { Settings as SettingsFold } from './settings';
import { Spoken } from '../say/changes';
import { stateOf } from './state';
import type { Theme } from '../draw/theme';
import { type Toolbar, toolbarFor } from './toolbar';
import { TypingForm } from '../input/typing';
import { findIn } from './find-in';
import type { Wire, WireTools } from './wire';
import { word } from '../say/words';

export interface PageParts {
  root: HTMLElement;
  bridge: Bridge;
  keys: Keys;
  theme: Theme;
  wire: Wire;
  notices: Notices;
  settings: Settings;
  kept: KeptExercise;
  /** The figure is known to be on the screen. */
  seen: boolean;
}

export class FigurePage {
  readonly #root: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #bridge: Bridge;
  readonly #labels: LabelLayer;
  readonly #readout: Readout;
  readonly #handles: Handles;
  readonly #picked: Picked;
  readonly #toolbar: Toolbar;
  readonly #typing: TypingForm;
  readonly #board: BoardView;
  readonly #fold: HTMLDetailsElement;
  readonly #panelArea: PanelArea;
  #names: readonly string[];
  #frame = 0;
  #revision = 0;
  #state = '';
  #report: Report;
  #boardRevision = -1;
  #look = 0;
  #table = false;
  #tries = 0;
  #unfinished = false;
  #source: ChangeSource = 'person';
  #screen: Screen | null = null;
  #panelFont: ArrayBuffer | null = null;
  readonly #pause: Pause;
  readonly #spoken: Spoken;
  readonly #settings: SettingsFold;
  #panelPossible: boolean;
  readonly #wire: Wire;
  readonly #notices: Notices;
  readonly #kept: KeptExercise;
  /** They hear of every frame. */
  readonly #followers: ((report: Report) => void)[] = [];

  constructor(parts: PageParts) {
    const { root, bridge, wire, notices, settings, kept } = parts;
    const find = <T extends HTMLElement>(selector: string): T => findIn<T>(root, selector);
    const wake = (): void => this.wake();
    this.#root = root;
    this.#bridge = bridge;
    this.#wire = wire;
    this.#notices = notices;
    this.#kept = kept;
    this.#pause = new Pause(find('.spoken'), () => this.#sentence());
    this.#spoken = new Spoken(root);
    this.#stage = find('.stage');
    this.#report = bridge.report();
    this.#names = this.#report.vectorNames;
    this.#tries = this.#report.tries;
    this.#labels = new LabelLayer(find('.labels'));
    this.#readout = new Readout(root);
    this.#handles = new Handles(find('.handles'), bridge, this.#report);
    this.#picked = new Picked(find('.picked'));
    const share = new Share(find('.share'), bridge, this.#report.hasDrawing, notices);
    this.#panelPossible = settings.controls === 'full';
    const help = new Help(find('.help'), bridge, notices, (follower) => this.follow(follower));
    const tell = { wake, help: () => void help.show('?'), settings: () => this.#settings.enter() };
    this.#toolbar = toolbarFor(settings, find('.toolbar'), bridge, share, tell);
    this.#settings = new SettingsFold(find('.settings'), bridge, wake, () => this.#showSettings());
    this.#panelArea = new PanelArea(find('.panel-area'), this.#settings, bridge, wake);
    const focus = (vector: number): void => this.#handles.focus(vector);
    this.#typing = new TypingForm(this.#stage, bridge, this.#report, wake, focus);
    const describe = find('.describe');
    describe.hidden = false;
    describe.addEventListener('click', () => void help.show('d'));
    new ResizeObserver(() => this.#checkPanel()).observe(describe);
    const [guide, head, views] = [find('.guide'), find('.head'), find('.views')];
    const [body, foot] = [find('.board-body'), find('.board-foot')];
    const places = { guide, head, views, body, foot, settings: find('.board-settings') };
    this.#board = new BoardView(places, bridge, wake);
    this.#fold = find('.board');
    this.#arrange(settings.board);
    this.#begin(parts, share, help);
  }

  #begin(parts: PageParts, share: Share, help: Help): void {
    const { root, bridge, keys, theme, wire, settings, seen } = parts;
    const find = <T extends HTMLElement>(selector: string): T => findIn<T>(root, selector);
    const wake = (): void => this.wake();
    const offered = settings.controls === 'full' || settings.controls === 'html';
    this.#settings.offer(offered && this.#report.hasVectors, settings.controls === 'html');
    this.#checkPanel();
    this.#stage.addEventListener('handlefocus', wake);
    const type = (vector: number): void => this.#typeVector(vector);
    this.#handles.whenPressed(type);
    keys.attach({ bridge, handles: this.#handles, wake, type, share, help, page: wire });
    theme.attach(bridge);
    printWith(root, find('.paper'), bridge, () => this.#draw(performance.now()));
    const tools = [find('.toolbar'), find('.share')];
    keepInOrder({ readout: find('.readout'), stage: this.#stage, tools });
    // First, as it takes its room from the drawing, which would have to be drawn again.
    this.#showBoard(this.#report);
    if (!this.#report.hasDrawing) this.wake();
    else this.#startDrawing(find('.canvas'), find('.drawn'), seen || settings.poster === 'off');
  }

  #arrange(board: Settings['board']): void {
    const folded = board === 'auto' ? this.#report.folded : board === 'folded';
    this.#root.classList.toggle('folded', folded);
    this.#fold.open = !folded;
    this.#stage.hidden = !this.#report.hasDrawing;
    this.#root.classList.toggle('undrawn', !this.#report.hasDrawing);
    this.#fold.hidden = false;
    this.#fold.addEventListener('toggle', () => {
      if (this.#fold.open) this.#boardRevision = -1;
      this.#showBoard(this.#report);
    });
    const readout = this.#root.querySelector<HTMLElement>('.readout');
    if (readout) readout.hidden = !this.#report.hasReadout;
    followCalm(this.#bridge);
  }

  // A board that is folded away and says nothing elsewhere is not worked out.
  #showBoard(report: Report): void {
    this.#board.touch(report.touched);
    const changed = report.look !== this.#look || this.#boardRevision < 0;
    const seen = this.#fold.open || this.#board.speaks || changed;
    if (!seen || report.revision === this.#boardRevision) return;
    this.#boardRevision = report.revision;
    this.#look = report.look;
    this.#board.show(this.#bridge.board(), this.#fold.open);
    // Readers who chose a table of their own elsewhere want to see it.
    const table = this.#root.querySelector('.board-foot textarea') !== null;
    if (table && !this.#table) this.#fold.open = true;
    this.#table = table;
  }

  // They are worked out only as long as they can be seen.
  #showSettings(): void {
    this.#bridge.setPanelPossible(this.#panelPossible, this.#settings.open);
    this.#boardRevision = -1;
    this.wake();
  }

  // The panel needs graphics, and a font; otherwise its controls stand on the board instead. Where the author wants no
  // panel, they are not wanted either.
  #checkPanel(report = this.#report): void {
    if (needsBrowser(report, this.#root)) this.#leavePanel();
  }

  #leavePanel(): void {
    if (!this.#panelPossible) return;
    this.#panelPossible = false;
    this.#toolbar.withoutPanel();
    this.#settings.offer(this.#report.hasVectors, true);
    this.#showSettings();
  }

  #startDrawing(canvas: HTMLCanvasElement, place: HTMLElement, seen: boolean): void {
    const draw = (): void => this.#draw(performance.now());
    const stage = this.#stage;
    const pointers = new Pointers(stage, this.#bridge, () => this.wake());
    const without = (): void => {
      console.info(`cosine-lab: ${word('error.webgl')}`);
      this.#leavePanel();
    };
    const starting = (): void => {
      this.#settings.lend(null);
      this.#givePanelFont();
    };
    const parts = { stage, canvas, place, bridge: this.#bridge, draw, starting, without };
    const screen = new Screen(parts, seen);
    this.#screen = screen;
    watchCanvas(canvas, stage, this.#bridge, {
      onResize: () => {
        pointers.realign();
        // Drawn at once: a resized canvas is empty until it is.
        draw();
      },
      onLost: () => screen.lose(),
      onRestored: () => screen.restore(),
    });
  }

  /** null: it cannot be had, and so no panel. */
  setPanelFont(bytes: ArrayBuffer | null): void {
    if (!bytes) return this.#leavePanel();
    this.#panelFont = bytes;
    if (!this.#screen?.started) return;
    this.#givePanelFont();
    this.wake();
  }

  // Not before there are graphics: reading it would keep the first picture waiting.
  #givePanelFont(): void {
    if (this.#panelFont) this.#bridge.setFont(this.#panelFont);
    this.#panelFont = null;
  }

  /** `follower` hears of every frame from now on. */
  follow(follower: (report: Report) => void): void {
    this.#followers.push(follower);
    this.wake();
  }

  /** Draws at once what has changed since the last frame, which was not done by the reader of this figure. */
  drawNow(): void {
    this.#source = 'program';
    this.#draw(performance.now());
  }

  /** Asks for a frame; many calls before it comes are one. */
  wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#draw(time));
  }

  #name = (vector: number): string => this.#names[vector] ?? '';

  #draw(time: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const report = this.#bridge.frame(time);
    const { changes } = report;
    this.#report = report;
    this.#screen?.show();
    if (changes.content) this.#rename(report);
    if (changes.layout) this.#panelArea.show(report, this.#stage.clientWidth, this.#screen);
    if (changes.measures) this.#readout.show(report, this.#name);
    this.#readout.explain(report);
    if (changes.labels) this.#labels.show(report.labels);
    if (changes.tips) this.#showTips(report);
    if (this.#picked.show(report.picked, this.#name)) this.#pause.later(time);
    this.#toolbar.show(report);
    this.#showBoard(report);
    this.#showState(report);
    if (report.typing) this.#typing.open(report.typing);
    if (report.revision !== this.#revision) this.#note(report, time);
    if (!report.dragging || this.#source === 'program') this.#finish(report);
    this.#source = 'person';
    for (const follower of this.#followers) follower(report);
    if (report.another) this.wake();
  }

  #showTips({ tips }: Report): void {
    this.#handles.show(tips);
    const held = this.#handles.vectorOf(document.activeElement);
    if (held !== null) this.#spoken.hear(this.#name(held), this.#handles.components(held));
  }

  // Other vectors, or other names for them.
  #rename(report: Report): void {
    this.#boardRevision = -1;
    this.#names = report.vectorNames;
    this.#checkPanel(report);
    this.#readout.forget();
    this.#handles.rename(report);
    this.#typing.rename(report);
  }

  #showState(report: Report): void {
    const cursor = CURSORS[report.cursor];
    const state = `${cursor} ${report.dragging} ${report.moving}`;
    if (state === this.#state) return;
    this.#state = state;
    this.#stage.style.cursor = cursor;
    this.#root.classList.toggle('dragging', report.dragging);
    this.#root.classList.toggle('moving', report.moving);
    this.#root.dataset['state'] = 'ready';
  }

  #typeVector(vector: number): void {
    const tip = this.#handles.tipOf(vector);
    if (!tip) return;
    const { dimensions } = this.#report;
    this.#typing.open({ vector, dimension: dimensions, x: tip.x, y: tip.y, width: 0, height: 0 });
  }

  // While a hand drags it is under way; what a page asked for is not a person's doing.
  #note(report: Report, time: number): void {
    const first = this.#revision === 0;
    this.#revision = report.revision;
    if (first) return void this.#sentence();
    this.#pause.later(time);
    this.#wire.tellChange('input', this.#source);
    this.#unfinished = true;
  }

  #finish(report: Report): void {
    if (!this.#unfinished) return;
    this.#unfinished = false;
    this.#wire.tellChange('change', this.#source);
    if (report.graded) this.#kept.keep(this.#bridge);
    const checked = report.tries > this.#tries;
    this.#tries = report.tries;
    const exercise = checked && this.#bridge.exercise();
    if (exercise) this.#wire.tellCheck(exercise);
  }

  #sentence(): string {
    const { cosine, first, second, hasReadout, hasMeasures } = this.#report;
    const unknown = { cosine: word('undefined'), angle: word('undefined') };
    const measured = cosine.status === 'ok' ? this.#readout.texts : unknown;
    const tips = this.#names.map(
      (name, vector) => [name, this.#handles.components(vector)] as const,
    );
    return this.#spoken.next({
      first: this.#name(first),
      second: this.#name(second),
      measures: hasReadout && hasMeasures ? measured : null,
      tips: new Map(tips),
    });
  }

  /** What the page around the figure may ask for. */
  get tools(): WireTools {
    const bridge = this.#bridge;
    return {
      // The state of this moment, not of the last frame: a key may have come since.
      state: () => stateOf(bridge, bridge.report()),
      assign: (values) => this.#assign(values),
      act: (action) => this.#asProgram(() => this.#unlessGraded(() => bridge.act(action))),
      svg: () => bridge.svg(),
      csv: () => bridge.csv(),
      png: async (scale) => {
        const { pngOf } = await import('./pictures');
        return (await pngOf(bridge, scale)).toDataURL('image/png');
      },
      still: (values, dark) => this.#unlessGraded(() => bridge.still(givenOf(values), dark)),
    };
  }

  #assign(values: Values): readonly BadParameter[] {
    const bad = this.#asProgram(() => this.#bridge.assign(givenOf(values)));
    if (bad) return bad;
    const [present, load] = [this.#bridge.share(), () => import('./reopen')];
    void this.#notices.demand(load, ({ reopen }) => reopen(present, values));
    return [];
  }

  // A picture of other parameters could show the exercise without its question.
  #unlessGraded<T>(answer: () => T): T {
    if (this.#report.graded) throw new Error(word('bad.graded'));
    return answer();
  }

  #asProgram<T>(change: () => T): T {
    // What a hand has done by now is its own, and ends here as a step. A motion that goes on by itself can wait.
    const waits = this.#report.another && !this.#report.dragging;
    if (this.#frame && !waits) this.#draw(performance.now());
    this.#finish(this.#report);
    this.#source = 'program';
    try {
      const answer = change();
      this.#draw(performance.now());
      return answer;
    } finally {
      this.#source = 'person';
    }
  }
}
