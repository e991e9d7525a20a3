// Which of the package's words belong in a classroom.

/** @typedef {{ cuss: Record<string, number>, naughty: string[], english: Record<string, string[]>, capitals: string[] }} Lists */

// SCOWL's sizes: up to 60 are the words of a small dictionary, above it are those that few people know.
const COMMON = /^english(\/(american|british))?\/(10|20|35|40|50|55|60)$/;
const LETTERS = /^[a-z]+$/;

/**
 * The places, languages and days that are written with a capital letter.
 * @param {string[]} capitals
 */
function properNames(capitals) {
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  const days = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', timeZone: 'UTC' });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const codes = [...letters].flatMap((a) => [...letters].map((b) => a + b));
  const names = codes.flatMap((code) => [regions.of(code.toUpperCase()), languages.of(code)]);
  const continents = ['africa', 'antarctica', 'asia', 'europe', 'oceania', 'america'];
  const dates = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2024, month, day + 1))),
  ).flat();
  const all = [...names, ...capitals, ...continents, ...dates.flatMap((date) => date.split(/\W+/))];
  return all.filter((name) => name !== undefined).map((name) => name.toLowerCase());
}

/**
 * The first `count` words, in the order given, that are common English words or names of places, languages and days,
 * and that neither list of offensive words holds, at whatever grade.
 * @param {string[]} words the most frequent first
 * @param {number} count
 * @param {Lists} lists
 */
export function classroomWords(words, count, { cuss, naughty, english, capitals }) {
  const common = Object.entries(english).flatMap(([size, list]) => (COMMON.test(size) ? list : []));
  const known = new Set([...common, ...properNames(capitals)]);
  const offensive = new Set([...naughty, ...Object.keys(cuss).filter((word) => cuss[word] !== 0)]);
  const belongs = (/** @type {string} */ word) =>
    LETTERS.test(word) &&
    (word.length > 1 || word === 'a' || word === 'i') &&
    known.has(word) &&
    !offensive.has(word);
  return words.filter(belongs).slice(0, count);
}
