// The angle as sound, for those who turn it on. It is kept for the visit, and all figures of one origin follow.
import type { Bridge, Report } from '../bridge/bridge';
import type { Kept } from '../page/kept';
import type { Angle } from './heard';
import { angleIn, markBetween, toneOf } from './heard';
import { Voices } from './voices';
import { warn } from '../say/warn';

const USUAL_VOLUME = 50;

/** What the caller passes in: importing it from modules of the first bundle could split that bundle. */
export interface SoundTools {
  readonly bridge: Bridge;
  readonly follow: (follower: (report: Report) => void) => void;
  readonly kept: Kept;
}

export class Sound {
  readonly #tools: SoundTools;
  #on = false;
  #volume = USUAL_VOLUME;
  #voices: Voices | null = null;
  #before: Angle | null = null;
  #revision = -1;

  constructor(tools: SoundTools) {
    this.#tools = tools;
    tools.follow((report) => this.#hear(report));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#voices?.hush();
    });
  }

  get on(): boolean {
    return this.#on;
  }

  /** In percent. */
  get volume(): number {
    return this.#volume;
  }

  /** By a hand, which hears at once what it chose. Phones let sound begin with a press only. */
  choose(on: boolean, volume: number): void {
    this.#set(on, volume);
    this.#tools.kept.write(`${on ? 'on' : 'off'} ${volume}`);
    const now = this.#angle(this.#tools.bridge.report());
    if (on && now) this.#play(now);
  }

  /** As it was chosen in another figure, or before the page was loaded again. It begins with what moves. */
  recall(): void {
    const kept = this.#tools.kept.read() ?? '';
    const [, on, volume] = /^(on|off) (\d{1,2}|100)$/.exec(kept) ?? [];
    if (on) this.#set(on === 'on', Number(volume));
  }

  #set(on: boolean, volume: number): void {
    if (on && !this.#on) this.#begin(this.#tools.bridge.report());
    this.#on = on;
    this.#volume = volume;
    if (on) return;
    this.#voices?.close();
    this.#voices = null;
  }

  // What moved meanwhile is not to be heard.
  #begin(report: Report): void {
    this.#revision = report.revision;
    this.#before = this.#angle(report);
  }

  #angle(report: Report): Angle | null {
    return angleIn(report, this.#tools.bridge.components());
  }

  #hear(report: Report): void {
    if (!this.#on || report.revision === this.#revision) return;
    this.#revision = report.revision;
    const before = this.#before;
    const now = this.#angle(report);
    this.#before = now;
    if (!now) return this.#voices?.hush();
    // Figures that follow each other: only the one with the hand sounds. A finger gives no focus.
    const isHere = report.dragging || document.hasFocus();
    if (!isHere || document.hidden) return;
    this.#play(now);
    const mark = markBetween(before, now);
    if (mark) this.#voices?.mark(mark);
  }

  #play(angle: Angle): void {
    // Browsers complain of a context that is made before anything was pressed.
    if (navigator.userActivation?.hasBeenActive === false) return;
    try {
      this.#voices ??= new Voices();
      this.#voices.sound(toneOf(angle), this.#volume / 100);
    } catch (error) {
      this.#on = false;
      warn('there is no sound:', error);
    }
  }
}

let sound: Sound | null = null;

/** The page-wide setting, as last chosen in any figure. */
export function soundOf(tools: SoundTools): Sound {
  sound ??= new Sound(tools);
  sound.recall();
  return sound;
}
