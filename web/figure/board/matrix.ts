// Arrow keys in a matrix of cells that can be pressed.

const WAYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The next cell to press that an arrow key goes to from `target`; null: `target` stands in no matrix. */
export function nextCell(target: EventTarget | null, key: string): HTMLElement | null {
  const way = WAYS[key];
  const chip = target instanceof Element ? target.closest<HTMLElement>('.chip') : null;
  if (way && chip) return nextChip(chip, way[0] + way[1]);
  const cell = target instanceof Element ? target.closest('td') : null;
  const table = cell?.closest<HTMLTableElement>('table.matrix');
  if (!way || !cell || !table) return null;
  const row = (cell.parentElement as HTMLTableRowElement).rowIndex;
  for (let step = 1; ; ++step) {
    const found = table.rows[row + step * way[0]]?.cells[cell.cellIndex + step * way[1]];
    // At the edge an arrow key does nothing: the page must not scroll away.
    if (!found || found.tagName === 'TH') return cell.querySelector('button');
    const button = found.querySelector('button');
    if (button) return button;
  }
}

function nextChip(chip: HTMLElement, way: number): HTMLElement {
  const next = way > 0 ? chip.nextElementSibling : chip.previousElementSibling;
  return next instanceof HTMLElement && next.classList.contains('chip') ? next : chip;
}
