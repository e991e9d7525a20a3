// When the figure starts. On a page of few figures, all are ready when the reader comes. Among many, one that is only
// scrolled past stays a frame with a line of text, and costs the page neither memory nor time.

const STAY_MS = 300;

/** Resolves when the figure is to start: at once, or when it has stayed on the screen, or is touched. */
export function arrival(root: HTMLElement, atOnce: boolean): Promise<void> {
  // early.ts has counted them.
  const many = document.documentElement.dataset['figures'] === 'many';
  if (atOnce || !many) return Promise.resolve();
  return new Promise((resolve) => {
    let timer = 0;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = window.setTimeout(start, STAY_MS);
    });
    const start = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      for (const type of ['pointerdown', 'focus'] as const) removeEventListener(type, start);
      resolve();
    };
    observer.observe(root);
    for (const type of ['pointerdown', 'focus'] as const) addEventListener(type, start);
  });
}
