// Whether a key means something where the focus is: to a control, or to a box or page that it scrolls.
import { wayOf } from '../../wire/page-key';

const TYPED = 'input, select, textarea';
const PRESSED = 'button, summary';

function hasRoom(box: Element, [right, down]: readonly [number, number]): boolean {
  const { overflowX, overflowY } = getComputedStyle(box);
  const root = box === document.scrollingElement;
  const along = right !== 0;
  if (!root && !/auto|scroll/.test(along ? overflowX : overflowY)) return false;
  const [at, shown, all] = along
    ? [box.scrollLeft, box.clientWidth, box.scrollWidth]
    : [box.scrollTop, box.clientHeight, box.scrollHeight];
  return right + down > 0 ? at + shown + 1 < all : at >= 1;
}

/** True for a key that pages use for getting about, while nothing here uses it. */
export function isUnused({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const way = wayOf(key);
  if (!way || ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  if (target.closest(TYPED) || (key === ' ' && target.closest(PRESSED))) return false;
  for (let box: Element | null = target; box; box = box.parentElement) {
    if (hasRoom(box, way)) return false;
  }
  return true;
}
