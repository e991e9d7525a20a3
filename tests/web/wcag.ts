// Colours as WCAG 2.2 measures them, apart from the code under test.

/** Red, green and blue, 0 to 1, as amounts of light. */
export type Light = readonly [number, number, number];

/** Of "#0a1b2c", or of "rgb(1, 2, 3)" as a browser writes it. */
export function lightOf(colour: string): Light {
  const channels = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? []).map(Number);
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** "Relative luminance". */
export function luminance([r, g, b]: Light): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** "Contrast ratio", 1 to 21. */
export function contrast(one: string, other: string): number {
  const both = [luminance(lightOf(one)), luminance(lightOf(other))];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}
