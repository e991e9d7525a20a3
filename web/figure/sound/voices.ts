// The tones and clicks, by Web Audio. Every change is a short glide, and every pause a fade: a jump would crackle. At
// rest the context is suspended, and takes no processor.
import type { Mark, Tone } from './heard';
import { FIXED_HZ } from './heard';

const GLIDE_S = 0.015;
// With the fade, less than a quarter of a second from the last movement to silence.
const HOLD_S = 0.1;
const FADE_S = 0.025;
const HUSH_S = 0.01;
/** Any fade is over by then. */
const REST_MS = 400;
const HUSHED_MS = 100;

// Together with a click they stay below 1, so nothing is clipped. The pan takes 3 dB from what is in the middle.
const FIXED_GAIN = 0.18;
const MOVING_GAIN = 0.25;
const CLICK_GAIN = 0.25;

const CLICK_HZ: Readonly<Record<Mark, number>> = { right: 1760, line: 1175 };
const CLICK_RISE_S = 0.001;
const CLICK_S = 0.006;
const CLICK_FALL_S = 0.015;

// Soft, but not pure: overtones carry low tones through small loudspeakers, and make an octave sound as one.
const OVERTONES = [0, 1, 0.3, 0.15, 0.06];

export class Voices {
  readonly #context = new AudioContext();
  readonly #volume = this.#gain(0, this.#context.destination);
  readonly #level = this.#gain(0, this.#volume);
  readonly #pan = new StereoPannerNode(this.#context);
  readonly #roughness = this.#gain(0, this.#pan);
  readonly #moving: OscillatorNode;
  readonly #twin: OscillatorNode;
  readonly #clicking = this.#gain(0, this.#volume);
  readonly #click: OscillatorNode;
  #silence = 0;
  #asleep = false;

  constructor() {
    this.#pan.connect(this.#gain(MOVING_GAIN, this.#level));
    const soft = this.#context.createPeriodicWave(
      OVERTONES.map(() => 0),
      OVERTONES,
    );
    this.#oscillator(this.#gain(FIXED_GAIN, this.#level), soft);
    this.#moving = this.#oscillator(this.#pan, soft);
    this.#twin = this.#oscillator(this.#roughness, soft);
    this.#click = this.#oscillator(this.#clicking);
  }

  /** Sounds until a moment after the last call. `volume` is 0 to 1. */
  sound({ pitch, twin, roughness, pan }: Tone, volume: number): void {
    this.#wake();
    this.#glide(this.#moving.frequency, pitch);
    this.#glide(this.#twin.frequency, twin);
    this.#glide(this.#roughness.gain, roughness);
    this.#glide(this.#pan.pan, pan);
    // An ear hears ratios: half of the slider's way is a quarter of the amplitude.
    this.#glide(this.#volume.gain, volume ** 2);
    this.#glide(this.#level.gain, 1);
    this.#level.gain.setTargetAtTime(0, this.#context.currentTime + HOLD_S, FADE_S);
    this.#sleepAfter(REST_MS);
  }

  /** A click beside the tone that sounds. */
  mark(mark: Mark): void {
    const { currentTime: now } = this.#context;
    const { gain } = this.#clicking;
    this.#click.frequency.setValueAtTime(CLICK_HZ[mark], now);
    this.#glide(gain, CLICK_GAIN, CLICK_RISE_S);
    gain.setTargetAtTime(0, now + CLICK_S, CLICK_FALL_S);
  }

  hush(): void {
    this.#glide(this.#level.gain, 0, HUSH_S);
    this.#glide(this.#clicking.gain, 0, HUSH_S);
    this.#sleepAfter(HUSHED_MS);
  }

  close(): void {
    this.hush();
    clearTimeout(this.#silence);
    setTimeout(() => void this.#context.close(), HUSHED_MS);
  }

  #gain(value: number, to: AudioNode): GainNode {
    const node = new GainNode(this.#context, { gain: value });
    node.connect(to);
    return node;
  }

  #oscillator(to: AudioNode, periodicWave?: PeriodicWave): OscillatorNode {
    const shape = periodicWave ? { periodicWave } : {};
    const node = new OscillatorNode(this.#context, { frequency: FIXED_HZ, ...shape });
    node.connect(to);
    node.start();
    return node;
  }

  // What is under way goes on from where it is.
  #glide(param: AudioParam, to: number, seconds = GLIDE_S): void {
    const { currentTime: now } = this.#context;
    // Cancelled from 0 on, a value jumps to its target in Firefox.
    param.cancelScheduledValues(now || GLIDE_S);
    param.setTargetAtTime(to, now, seconds);
  }

  #wake(): void {
    if (!this.#asleep && this.#context.state === 'running') return;
    this.#asleep = false;
    // A browser that wants a press first lets the next movement sound.
    this.#context.resume().catch(() => {});
  }

  #sleepAfter(milliseconds: number): void {
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => {
      this.#asleep = true;
      this.#context.suspend().catch(() => {});
    }, milliseconds);
  }
}
