// Listens to a page: what its audio contexts are told, and what comes out of them.
import type { Frame, Page } from 'playwright-core';

export interface Heard {
  /** Of every context that was ever made: running, suspended or closed. */
  contexts: AudioContextState[];
  /** What the voices were last told to be. */
  fixed: number;
  moving: number;
  twin: number;
  roughness: number;
  pan: number;
  volume: number;
  /** Pitches of the clicks so far. */
  clicks: number[];
  /** How often it was told to sound, and to wake up. */
  sounds: number;
  wakes: number;
  /** The loudest that came out since it was last forgotten, as the root of the mean square. */
  left: number;
  right: number;
}

interface Ear {
  heard(): Heard;
  forget(): void;
}

type Listening = { ear: Ear };

export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const contexts: AudioContext[] = [];
    const oscillators: OscillatorNode[] = [];
    const next = new Map<AudioNode, AudioNode>();
    const told = new Map<AudioParam, number>();
    const clicks: number[] = [];
    const sounding: AudioParam[] = [];
    const loudest = [0, 0];
    let wakes = 0;

    const watch = (node: AudioNode): void => {
      const { context } = node;
      const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
      connect.call(node, splitter);
      [0, 1].forEach((side) => {
        const tap = new AnalyserNode(context, { fftSize: 1024 });
        connect.call(splitter, tap, side);
        const samples = new Float32Array(tap.fftSize);
        setInterval(() => {
          if (context.state !== 'running') return;
          tap.getFloatTimeDomainData(samples);
          const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
          loudest[side] = Math.max(loudest[side] ?? 0, Math.sqrt(power));
        }, 10);
      });
    };
    const connect = AudioNode.prototype.connect as (to: AudioNode, output?: number) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      next.set(this, to);
      if (to === this.context.destination) watch(this);
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;

    const aim = AudioParam.prototype.setTargetAtTime;
    AudioParam.prototype.setTargetAtTime = function (value, time, constant) {
      told.set(this, value);
      if (value === 1) sounding.push(this);
      return aim.call(this, value, time, constant);
    };
    const put = AudioParam.prototype.setValueAtTime;
    AudioParam.prototype.setValueAtTime = function (value, time) {
      clicks.push(value);
      return put.call(this, value, time);
    };
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        contexts.push(this);
      }
      override resume(): Promise<void> {
        ++wakes;
        return super.resume();
      }
    };
    window.OscillatorNode = class extends OscillatorNode {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        oscillators.push(this);
      }
    };

    const after = (node: AudioNode | undefined): AudioNode | undefined => node && next.get(node);
    const last = (param: AudioParam | undefined): number => (param && told.get(param)) ?? NaN;
    const ear: Ear = {
      heard() {
        const moving = oscillators.findLast((one) => after(one) instanceof StereoPannerNode);
        const twin = oscillators.findLast((one) => after(after(one)) instanceof StereoPannerNode);
        const fixed = oscillators.findLast(
          (one) => !told.has(one.frequency) && one.type !== 'sine',
        );
        const panner = after(moving) as StereoPannerNode | undefined;
        const level = after(after(panner)) as GainNode | undefined;
        const [left = 0, right = 0] = loudest;
        return {
          contexts: contexts.map(({ state }) => state),
          fixed: fixed?.frequency.value ?? NaN,
          moving: last(moving?.frequency),
          twin: last(twin?.frequency),
          roughness: last((after(twin) as GainNode | undefined)?.gain),
          pan: last(panner?.pan),
          volume: last((after(level) as GainNode | undefined)?.gain),
          clicks: [...clicks],
          sounds: sounding.filter((param) => param === level?.gain).length,
          wakes,
          left,
          right,
        };
      },
      forget: () => void loudest.fill(0),
    };
    Object.assign(window, { ear });
  });

export async function heard(page: Page | Frame): Promise<Heard> {
  return page.evaluate(() => (window as unknown as Listening).ear.heard());
}

/** From now on, another loudest counts. */
export async function forget(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as Listening).ear.forget());
}

export const RATE = 44100;

/** Whatever would be heard from the first sound on is rendered instead, for a second. */
export const record = (page: Page): Promise<unknown> =>
  page.addInitScript((rate) => {
    window.AudioContext = class extends OfflineAudioContext {
      constructor() {
        super(2, rate, rate);
        Object.assign(window, { recorder: this });
      }
    } as unknown as typeof AudioContext;
  }, RATE);

/** The left and the right channel. */
export async function recording(page: Page): Promise<number[][]> {
  return page.evaluate(async () => {
    const { recorder } = window as unknown as { recorder: OfflineAudioContext };
    const sound = await recorder.startRendering();
    return [0, 1].map((side) => [...sound.getChannelData(side)]);
  });
}
