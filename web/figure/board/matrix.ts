// Arrow keys among what can be pressed: cells of a matrix, chips, and tools.

const WAYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** What an arrow key goes to from `target`; null: `target` stands among nothing of the kind. */
export function nextCell(target: EventTarget | null, key: string): HTMLElement | null {
  const way = WAYS[key];
  if (!way || !(target instanceof Element)) return null;
  const [down] = way;
  const right = getComputedStyle(target).direction === 'rtl' ? -way[1] : way[1];
  const chip = target.closest<HTMLElement>('.chip, .toolbar:not(.pressed) .tool');
  if (chip) return neighbour(chip, down + right);
  const cell = target.closest('td');
  const table = cell?.closest<HTMLTableElement>('table.matrix');
  if (!cell || !table) return null;
  const row = (cell.parentElement as HTMLTableRowElement).rowIndex;
  for (let step = 1; ; ++step) {
    const found = table.rows[row + step * down]?.cells[cell.cellIndex + step * right];
    // At the edge an arrow key does nothing: the page must not scroll away.
    if (!found || found.tagName === 'TH') return cell.querySelector('button');
    const button = found.querySelector('button');
    if (button) return button;
  }
}

function neighbour(chip: HTMLElement, way: number): HTMLElement {
  let next: Element | null = chip;
  do next = way > 0 ? next.nextElementSibling : next.previousElementSibling;
  while (next instanceof HTMLElement && next.hidden);
  return next?.classList[0] === chip.classList[0] ? (next as HTMLElement) : chip;
}
