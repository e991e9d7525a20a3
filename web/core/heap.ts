// The module's memory. When it grows, views of it become unusable and are made again.
import type { Vector } from './cosine-core';
import { fail } from './error';
import type { AddressOf, Exports, MemoryAddress } from './boundary';

type Free<Kind extends string> = (pointer: AddressOf<Kind>) => void;

/** Null, as C++ gives it where there is nothing. */
export const NOTHING = 0 as MemoryAddress;

/** The address that lies `bytes` behind another. */
export const behind = (address: MemoryAddress, bytes: number): MemoryAddress =>
  (address + bytes) as MemoryAddress;

export class Heap {
  readonly memory: WebAssembly.Memory;
  /** Set once, right after the module has started. */
  exports!: Exports;
  u8!: Uint8Array;
  u32!: Uint32Array;
  f32!: Float32Array;
  f64!: Float64Array;
  #scratch = NOTHING;
  #scratchBytes = 0;
  readonly #forgotten = new FinalizationRegistry<() => void>((free) => free());

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.refresh();
  }

  refresh(): void {
    const { buffer } = this.memory;
    this.u8 = new Uint8Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.f32 = new Float32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }

  /** Memory for the current call; the next call reuses it. */
  scratch(bytes: number): MemoryAddress {
    if (bytes > this.#scratchBytes) {
      const wanted = Math.max(bytes, 4096);
      const grown = this.allocate(wanted);
      this.exports.core_free(this.#scratch);
      this.#scratch = grown;
      this.#scratchBytes = wanted;
    }
    return this.#scratch;
  }

  allocate(bytes: number): MemoryAddress {
    // Addresses are 32 bits wide, and a larger number would lose its upper ones on the way.
    const pointer = bytes < 2 ** 31 ? this.exports.core_allocate(bytes || 1) : NOTHING;
    return pointer || this.outOfMemory();
  }

  outOfMemory(): never {
    const size = this.memory.buffer.byteLength / 2 ** 20;
    fail(
      'out-of-memory',
      '',
      `Out of memory at ${size} MiB. Dispose of what is no longer needed, or raise maximumMemory.`,
    );
  }

  /** Frees what `owner` holds at `pointer` if it is garbage-collected without dispose(). */
  own<Kind extends string>(owner: object, free: Free<Kind>, pointer: AddressOf<Kind>): void {
    this.#forgotten.register(owner, () => free(pointer), owner);
  }
  disown<Kind extends string>(owner: object, free: Free<Kind>, pointer: AddressOf<Kind>): void {
    this.#forgotten.unregister(owner);
    free(pointer);
  }

  copyOfDoubles(pointer: number, count: number): Float64Array {
    return this.f64.slice(pointer >>> 3, (pointer >>> 3) + count);
  }
  copyOfFloats(pointer: number, count: number): Float32Array {
    return this.f32.slice(pointer >>> 2, (pointer >>> 2) + count);
  }
}

/** Writes data[begin] to data[end - 1] to view[at] and on. */
export function write(
  view: Float32Array | Float64Array,
  at: number,
  data: Vector,
  begin: number,
  end: number,
  argument: string,
): void {
  if (!Array.isArray(data)) {
    const whole = data as Float64Array;
    view.set(begin === 0 && end === whole.length ? whole : whole.subarray(begin, end), at);
    return;
  }
  for (let i = begin; i < end; ++i) {
    const value: unknown = data[i];
    if (typeof value !== 'number') {
      fail('wrong-type', argument, `${argument}[${i}] is ${typeof value}, not a number.`);
    }
    view[at + i - begin] = value;
  }
}
