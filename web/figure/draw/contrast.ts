// How far colours stand out. It is loaded where somebody asks for more of that, or for colours of their own.

// WCAG 2.2: what carries meaning and is not text needs 3 to 1.
export const MEANING = 3;

// WCAG 2.2, enhanced contrast, for readers whose system asks for more contrast; the grid only has to be visible.
const ENHANCED = 7;
const MORE = /^(muted|axis|line|accent|vector)/;
const STEPS = 10;

/** The colour `name` for a reader who asks for more contrast: nearer to the ink where it was too faint. */
export function strengthened(name: string, colour: (name: string) => string): string {
  const least = MORE.test(name) ? ENHANCED : name === 'grid' ? MEANING : 0;
  const [own, ink, papers] = [colour(name), colour('ink'), [colour('paper'), colour('panel')]];
  for (let step = 0; step < STEPS; ++step) {
    const mixed = mix(own, ink, step / STEPS);
    if (papers.every((paper) => contrast(mixed, paper) >= least)) return mixed;
  }
  return ink;
}

/** `share` of the second of two colours in the first. */
function mix(one: string, other: string, share: number): string {
  const digits = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** The contrast ratio of two colours as in WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
