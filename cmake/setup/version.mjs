// Version numbers as tools print them.

/**
 * The first dotted number in a text: "emcc (Emscripten gcc/clang-like ...) 3.1.69 (...)" gives [3, 1, 69].
 * @param {string} text
 * @returns {number[] | undefined}
 */
export function parseVersion(text) {
  const found = /\d+(?:\.\d+)+/.exec(text);
  return found ? found[0].split('.').map(Number) : undefined;
}

/**
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 * @returns {number} below, at or above zero
 */
export function compareVersions(a, b) {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * @param {string} text
 * @param {string} least
 */
export function isAtLeast(text, least) {
  const have = parseVersion(text);
  const want = parseVersion(least);
  return have !== undefined && want !== undefined && compareVersions(have, want) >= 0;
}
