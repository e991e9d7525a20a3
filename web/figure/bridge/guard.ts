// A program that has trapped is called no more: its memory may be half of one state and half of another.

/** What every call throws from the one on that trapped. */
export class ProgramStopped extends Error {}

type Call = (...values: unknown[]) => unknown;
type Calls = Record<string, Call>;

// Firefox and others have errors of their own for a stack that is full. SecondPart throws what only says that a part of the
// program did not come: that is told elsewhere, and the next call asks for it again.
const isTrap = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError ||
  error instanceof RangeError ||
  (error as Error | null)?.name === 'InternalError';

/** The module with functions that do no harm once one of them has trapped. `onStop` is called once, after that. */
export function guarded<Module extends object>(
  module: Module,
  onStop: (why: ProgramStopped) => void,
): Module {
  let end: ProgramStopped | null = null;
  const calls = module as unknown as Calls;
  const guard =
    (name: string): Call =>
    (...values) => {
      if (end) throw end;
      try {
        return calls[name]?.(...values);
      } catch (error) {
        if (!isTrap(error)) throw error;
        end = new ProgramStopped(error instanceof Error ? error.message : String(error));
        onStop(end);
        throw end;
      }
    };
  // Anything but a call is looked up in the module itself, because memory moves when it grows.
  const safe = Object.create(module) as Calls;
  for (const name of Object.keys(module)) if (name.startsWith('_')) safe[name] = guard(name);
  return safe as unknown as Module;
}

/** Listeners that call the program have no caller to tell of its stop, and the reader has been told. */
export function keepSilent(isTold: (error: unknown) => boolean): void {
  addEventListener('error', (event) => {
    if (isTold(event.error)) event.preventDefault();
  });
  addEventListener('unhandledrejection', (event) => {
    if (isTold(event.reason)) event.preventDefault();
  });
}
