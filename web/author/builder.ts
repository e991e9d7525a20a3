// Keeps what the author types and what the figure shows in step.
import type { Complaint, FromFigure, State, Values } from '../wire/messages';
import { withQuery } from '../wire/address';
import { figureBeside } from './address';
import type { Draft } from './draft';
import { FigureLink } from './link';
import { same, shortest } from './parameters';
import { writtenBack } from './readable';
import { stateAfter } from './state-text';
import { needsPage, takesInPart, whole } from './wanted';

/** Everything that the page shows. */
export interface View {
  readonly draft: Draft;
  /** What the figure shows, in the shortest form: mistakes of the draft are not in it. */
  readonly shown: Values;
  readonly state: State | null;
  readonly complaints: readonly Complaint[];
  /** How tall the figure would like to be. */
  readonly wish: number | null;
}

const SOON = 350;
// A change of these gives other parameters a new meaning, so it is tried at once.
const GROUND = ['figure', 'vectors', 'dims', 'data'];

export class Builder {
  readonly #link: FigureLink;
  readonly #tell: (view: View) => void;
  #view: View;
  /** What the page in the frame was opened with. */
  #opened: Values = {};
  /** What the figure was last asked for. */
  #asked: Values = {};
  /** What stood in the form then: the author may have typed on. */
  #tried: Values = {};
  /** Values that were refused, by parameter. */
  #refused = new Map<string, string>();
  /** What was typed a moment ago, and not tried yet. */
  #typed = new Set<string>();
  #ready = false;
  #setting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLIFrameElement, draft: Draft, tell: (view: View) => void) {
    this.#tell = tell;
    this.#view = { draft, shown: {}, state: null, complaints: [], wish: null };
    this.#link = new FigureLink(frame, (report) => this.#hear(report));
    this.#open(shortest(draft.values));
  }

  get view(): View {
    return this.#view;
  }

  /** The address of the figure alone, in the folder of this page. */
  get address(): string {
    return withQuery(figureBeside(location.pathname), this.#view.shown);
  }

  #show(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#tell(this.#view);
  }

  /** Changes what is not the figure's. */
  change(part: Partial<Omit<Draft, 'values'>>): void {
    this.#show({ draft: { ...this.#view.draft, ...part } });
  }

  /** Takes parameters as they are typed; `soon` waits for more to come. */
  type(values: Values, soon: boolean): void {
    const { draft } = this.#view;
    let { state = '' } = draft.values;
    for (const name of Object.keys(values)) {
      if (GROUND.includes(name)) this.#refused.clear();
      this.#typed.add(name);
      if (name !== 'state') state = stateAfter(state, name);
    }
    this.#show({ draft: { ...draft, values: { ...draft.values, state, ...values } } });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#apply(), soon ? SOON : 0);
  }

  load(draft: Draft): void {
    clearTimeout(this.#timer);
    this.#show({ draft });
    this.#open(shortest(draft.values));
  }

  async undo(kind: 'undo' | 'redo'): Promise<void> {
    if (this.#ready) await this.#link.ask({ type: kind });
  }

  /** A picture of what is shown, as HTML; '' where the figure cannot make one. */
  async still(): Promise<string> {
    if (!this.#ready) return '';
    const reply = await this.#link.ask({
      type: 'still',
      parameters: this.#view.shown,
      dark: false,
    });
    return reply.kind === 'answer' && typeof reply.value === 'string' ? reply.value : '';
  }

  // A refused value waits to be changed; the others must not wait for it.
  #wanted(): Values {
    const { draft, shown } = this.#view;
    const values: Record<string, string> = { ...draft.values };
    for (const [name, value] of this.#refused) {
      if (values[name] === value) values[name] = shown[name] ?? '';
      else this.#refused.delete(name);
    }
    return shortest(values);
  }

  async #apply(): Promise<void> {
    if (this.#setting) return;
    this.#typed.clear();
    const wanted = this.#wanted();
    const held = this.#view.complaints.filter(({ parameter: name }) => this.#refused.has(name));
    const isNew = !same(wanted, this.#asked);
    if (isNew && (!this.#ready || needsPage(this.#asked, wanted))) return this.#open(wanted, held);
    // The page in the frame goes on as it is, and with it what it said of its own parameters.
    const complaints = this.#view.complaints.filter(
      (one) => held.includes(one) || takesInPart(one.parameter),
    );
    if (!isNew || same(wanted, this.#view.shown)) {
      this.#asked = wanted;
      if (complaints.length < this.#view.complaints.length) this.#show({ complaints });
      return;
    }
    await this.#set(wanted, complaints);
    // More may have been typed meanwhile.
    await this.#apply();
  }

  async #set(wanted: Values, held: readonly Complaint[]): Promise<void> {
    this.#asked = wanted;
    this.#tried = this.#view.draft.values;
    this.#setting = true;
    const reply = await this.#link.ask({ type: 'set', parameters: whole(wanted) });
    this.#setting = false;
    if (reply.kind === 'answer') this.#show({ shown: wanted, complaints: held });
    if (reply.kind === 'refusal') this.#complain([...held, ...reply.complaints]);
  }

  #complain(complaints: readonly Complaint[]): void {
    for (const { parameter } of complaints) {
      this.#refused.set(parameter, this.#tried[parameter] ?? '');
    }
    this.#show({ complaints });
  }

  #open(values: Values, complaints: readonly Complaint[] = []): void {
    this.#opened = values;
    this.#tried = this.#view.draft.values;
    this.#leave();
    if (complaints.length === 0) this.#refused.clear();
    // With a state in its address, even an empty one, a graded exercise forgets what authors try.
    const state = values['graded'] === 'on' ? { state: '' } : {};
    this.#link.open(withQuery(figureBeside(location.pathname), { ...state, ...values }));
    this.#show({ shown: values, complaints, state: null, wish: null });
  }

  // Requests to the old page are lost with it.
  #leave(): void {
    this.#asked = this.#opened;
    this.#ready = false;
    this.#setting = false;
  }

  #hear(report: FromFigure): void {
    if (report.type === 'loading') this.#leave();
    if (report.type === 'height') this.#show({ wish: report.height });
    if (report.type === 'ready') {
      this.#ready = true;
      this.#show({ state: report.state });
      void this.#apply();
    }
    if (report.type === 'error') this.#hearError(report.complaint);
    if (report.type === 'change' && this.#ready) this.#hearChange(report.state);
  }

  // The figure shows its usual content instead of what it cannot read.
  #hearError(complaint: Complaint): void {
    const complaints = [...this.#view.complaints, complaint];
    if (takesInPart(complaint.parameter)) return this.#show({ complaints });
    const { [complaint.parameter]: _, ...shown } = this.#view.shown;
    this.#show({ shown });
    this.#complain(complaints);
  }

  #hearChange(state: State): void {
    if (this.#setting) return this.#show({ state });
    const { draft, shown } = this.#view;
    const values: Record<string, string> = { ...writtenBack(draft.values, state) };
    // An entry that is wrong or unfinished stays as it was typed.
    for (const [name, value] of this.#refused) values[name] = value;
    for (const name of this.#typed) values[name] = draft.values[name] ?? '';
    const now = shortest(writtenBack(shown, state));
    this.#asked = now;
    this.#show({ state, shown: now, draft: { ...draft, values } });
  }
}
