// Tasks that keep a page from answering for longer than a person overlooks.

const LONG_MS = 50;

/** Runs in the page before its own scripts. */
export function watchLongTasks() {
  Object.assign(globalThis, { longTasks: [] });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** @param {readonly number[]} durations */
export function longestOf(durations) {
  const over = durations.filter((duration) => duration > LONG_MS);
  return { longest: Math.max(0, ...durations), tasks: over.length };
}
