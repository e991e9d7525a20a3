// The figure's fonts, reduced to the characters that figures use. They are TrueType for panel and page alike, because
// the panel can read no other format.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subset from 'subset-font';
import { fontFamilyDir } from '../setup/project.mjs';

/** @type {(first: number, last: number) => string} */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const ascii = range(0x20, 0x7e);
const latin = range(0xa0, 0xff);
// Of Greek, the angle alone: the rest would be a fifth of the file, and the system has it, as it has other scripts.
const signs = 'θœŒ−×÷·√∑∏∞≈≠≤≥°‖→←↑↓²³¹⁰⁴⁵⁶⁷⁸⁹⁻…“”‘’–—\u2009\u202f';

/** The characters of the regular weight. */
export const REGULAR = ascii + latin + signs;

const STRONG = ascii + '−×·°‖θ⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u202f';
const STRONG_LATIN = latin + 'œŒ’';
/** The characters of the strong weight in languages other than English. */
export const STRONG_ABROAD = STRONG + STRONG_LATIN;

// The strong weight is for names, numbers and questions. Languages other than English have a file of their own.
const weights = {
  regular: { file: '400Regular/SourceSans3_400Regular.ttf', text: REGULAR },
  strong: {
    file: '600SemiBold/SourceSans3_600SemiBold.ttf',
    text: STRONG,
  },
  'strong-latin': {
    file: '600SemiBold/SourceSans3_600SemiBold.ttf',
    text: STRONG_LATIN,
  },
};

/** @param {keyof typeof weights} weight */
export async function fontFile(weight) {
  const { file, text } = weights[weight];
  // The panel can use neither kerning nor alternates, so the words beside it do without them, which saves a third of
  // the file. This family's digits all have the same width anyway.
  return subset(await readFile(join(fontFamilyDir, file)), text, {
    targetFormat: weight === 'regular' ? 'truetype' : 'woff2',
    keepFeatures: [],
    // For screens of an earlier age, and the panel does not read them.
    noHinting: true,
    dropTables: ['GPOS', 'GSUB', 'GDEF', 'BASE', 'STAT'],
  });
}

/** The weights as modules `virtual:figure-font/regular` whose default export is the file's address.
 * @returns {import('vite').Plugin} */
export function figureFonts() {
  const prefix = 'virtual:figure-font/';
  return {
    name: 'figure-fonts',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const weight = /** @type {keyof typeof weights} */ (id.slice(prefix.length + 1));
      const reference = this.emitFile({
        type: 'asset',
        name: `figure-${weight}.${weight === 'regular' ? 'ttf' : 'woff2'}`,
        source: await fontFile(weight),
      });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
