// The colours as readers with each kind of colour blindness see them. Nothing is told by colour alone; still, the two
// compared vectors are told apart by it most quickly, and must be by everybody.
//
// The matrices are those of Machado, Oliveira and Fernandes (2009) for a kind of cone that is missing; they act on linear
// RGB. Distances are those of CIE 1976 L*a*b*, of which 2.3 can just be seen.
import { describe, expect, test } from 'vitest';
import themes from '../../../../web/themes.json';
import type { Light } from '../../wcag';
import { contrast, lightOf } from '../../wcag';

const KINDS: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const CLEAR = 25;

const dot = (a: Light, b: Light): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const within = (value: number): number => Math.min(1, Math.max(0, value));

function seen(hex: string, kind: string): Light {
  const [red, green, blue] = KINDS[kind] ?? [];
  if (!red || !green || !blue) throw new Error(kind);
  const from = lightOf(hex);
  return [within(dot(red, from)), within(dot(green, from)), within(dot(blue, from))];
}

function hexOf(rgb: Light): string {
  const parts = rgb.map((value) => {
    const shown = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * shown)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** L*, a* and b* under the white of sRGB, D65. */
function lab(rgb: Light): Light {
  const bend = (value: number): number =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116;
  const x = bend(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = bend(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = bend(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Light, other: Light): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const colour = (name: string): string =>
    (themes as Record<string, string>)[`${theme}.${name}`] ?? '';

  test.each(Object.keys(KINDS))('with %s the compared two are told apart at a glance', (kind) => {
    const [first, second] = [seen(colour('vector-0'), kind), seen(colour('vector-1'), kind)];
    expect(distance(first, second)).toBeGreaterThan(CLEAR);
  });

  test.each(Object.keys(KINDS))(
    'with %s every arrow and word stands out from the paper',
    (kind) => {
      const paper = hexOf(seen(colour('paper'), kind));
      for (const name of ['ink', 'muted', ...Array.from({ length: 8 }, (_, i) => `vector-${i}`)])
        expect(contrast(hexOf(seen(colour(name), kind)), paper), name).toBeGreaterThanOrEqual(4.5);
    },
  );
});
