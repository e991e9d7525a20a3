// The focus on a board outlives a change of the board: it follows its control, and where that is gone it goes to the
// answer, never to the page's body.

const KEPT = ['keep', 'control', 'number', 'text', 'press'] as const;

/** What a control is, wherever it stands and whatever it says. */
function nameOf({ tagName, dataset }: HTMLElement): string {
  const kept = KEPT.find((key) => dataset[key] !== undefined);
  if (!kept) return '';
  const value = kept === 'keep' ? '' : (dataset['value'] ?? '');
  return `${tagName} ${kept} ${dataset[kept]} ${value}`;
}

/** Changes the board, and gives the focus back to what had it. */
export function keepingFocus(places: readonly HTMLElement[], change: () => void): void {
  const held = document.activeElement;
  const place = places.find((one) => one.contains(held));
  if (!place || !(held instanceof HTMLElement)) return change();
  const name = nameOf(held);
  change();
  if (held === document.activeElement && nameOf(held) === name) return;
  const controls = [...place.querySelectorAll<HTMLElement>('button, input, select, textarea')];
  const same = name ? controls.find((one) => nameOf(one) === name) : undefined;
  if (same) same.focus({ preventScroll: true });
  else focusOn(answerIn(places) ?? controls[0] ?? place);
}

const answerIn = (places: readonly HTMLElement[]): HTMLElement | null =>
  places.map((place) => place.querySelector<HTMLElement>('.question .verdict')).find(Boolean) ??
  places.map((place) => place.querySelector<HTMLElement>('.head > .say')).find(Boolean) ??
  document.querySelector<HTMLElement>('.head:not([hidden]) > .say');

// Sentences can be focused by a program only, and only as long as they are.
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}
