// Readers who want less motion.
import type { Bridge } from '../bridge/bridge';

/** Tells the figure whether to skip animations. */
export function followCalm(bridge: Bridge): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const tell = (): void => bridge.setCalm(calm.matches);
  calm.addEventListener('change', tell);
  tell();
}
