// The reader's hand turns the arrow of the first figure. The style sheet works out where the shadow falls.

import { decimals } from './words';

export function turnOpening(): void {
  const opening = document.querySelector<HTMLElement>('.opening');
  const slider = opening?.querySelector('input');
  const angle = opening?.querySelector<HTMLElement>('.angle');
  const cosine = opening?.querySelector<HTMLElement>('.cosine');
  if (!opening || !slider || !angle || !cosine) return;
  const turn = (): void => {
    const degrees = slider.valueAsNumber;
    const value = Math.cos((degrees * Math.PI) / 180);
    opening.classList.add('held');
    opening.style.setProperty('--turn', `${degrees}deg`);
    angle.textContent = `${degrees}°`;
    // No sign before a cosine that is 0 but for rounding.
    cosine.textContent = decimals(Math.abs(value) < 0.0005 ? 0 : value).replace('-', '\u2212');
  };
  slider.addEventListener('input', turn);
  slider.addEventListener('pointerdown', turn);
}
