// Chance that is the same in every run.

/** Whole numbers from 0 to what is asked for, which is not among them: SplitMix32. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % below;
  };
}

/** Numbers from 0 to 1, which is not among them. */
export function chance(seed: number): () => number {
  const pick = random(seed);
  return () => pick(2 ** 32) / 2 ** 32;
}
