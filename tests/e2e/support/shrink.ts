// What fails, made as short as it can be: acts are left out as long as the rest still fails in the same way.

/** What is left of an error when the numbers in it, which differ from run to run, are taken out. */
export function kindOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/[\u2212-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?/g, '#');
}

export interface Shrunk<Act> {
  readonly acts: readonly Act[];
  /** How many runs that took. */
  readonly runs: number;
  /** No single act of them can be left out; otherwise the time was over first. */
  readonly least: boolean;
}

/** `run` throws where acts fail; a run that fails in another way than `error` shows nothing of it. */
export async function shrink<Act>(
  acts: readonly Act[],
  error: unknown,
  run: (acts: readonly Act[]) => Promise<unknown>,
  isOver: () => boolean = () => false,
): Promise<Shrunk<Act>> {
  const wanted = kindOf(error);
  let runs = 0;
  const fails = async (some: readonly Act[]): Promise<boolean> => {
    runs += 1;
    return run(some).then(
      () => false,
      (other: unknown) => kindOf(other) === wanted,
    );
  };
  let kept = acts;
  for (let size = Math.ceil(acts.length / 2); size >= 1;) {
    const before = kept.length;
    for (let at = 0; at < kept.length;) {
      if (isOver()) return { acts: kept, runs, least: false };
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await fails(fewer)) kept = fewer;
      else at += size;
    }
    // One act may have been needed only by another one that is gone now.
    if (size > 1) size = Math.ceil(size / 2);
    else if (kept.length === before) break;
  }
  return { acts: kept, runs, least: true };
}

/** The error that stands for a run, with what is left of its acts, to be done again. */
export function replayed<Act>(name: string, error: unknown, shrunk: Shrunk<Act>): Error {
  const { acts, runs, least } = shrunk;
  const how = least ? 'none can be left out' : 'the time was over before it was the shortest';
  const text = error instanceof Error ? error.message : String(error);
  const head = `${name}: ${text}\nReplay of ${acts.length} (${how}; ${runs} runs):`;
  return new Error(`${head}\n${JSON.stringify(acts)}`, { cause: error });
}
