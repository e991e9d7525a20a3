import type { CursorName } from '../bridge/boundary';

/** What the pointer looks like, as CSS. */
export const CURSORS: Record<CursorName, string> = {
  normal: 'default',
  grab: 'grab',
  grabbing: 'grabbing',
  move: 'move',
  resize_x: 'ew-resize',
};
