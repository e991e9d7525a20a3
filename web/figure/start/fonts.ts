// The figure's fonts. It does not wait for them.
import type { Files } from './files';
import { warn } from '../say/warn';

const FAMILY = 'Figure';
const LATE_MS = 2000;
// What the bytes of a TrueType font add up to, as numbers of 32 bits: OpenType, checksumAdjustment in 'head'.
const WHOLE = 0xb1b0afba;

/** Throws where bytes are missing or changed, which not every browser notices. */
function intact(font: ArrayBuffer): ArrayBuffer {
  const bytes = new DataView(font);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) sum = (sum + bytes.getUint32(at)) >>> 0;
  if (sum !== WHOLE) throw new Error('it is damaged');
  return font;
}

async function use(file: Promise<ArrayBuffer>, descriptors: FontFaceDescriptors): Promise<void> {
  document.fonts.add(await new FontFace(FAMILY, await file, descriptors).load());
}

interface Fonts {
  /** Resolves when the height of text is known, or no longer worth waiting for. */
  settled: Promise<unknown>;
  /** The panel's; null: there is none. */
  panel: Promise<ArrayBuffer | null>;
}

/**
 * If they arrive before the figure, its texts are laid out only once. `accents`: the strong weight needs more letters
 * than English has.
 */
export function useFonts({ font, strongFont, strongLatinFont }: Files, accents: boolean): Fonts {
  const regular = use(font.then(intact), { weight: '400' });
  const uses = [regular, use(strongFont, { weight: '600' })];
  const unicodeRange = 'U+A0-FF, U+152-153, U+2019';
  if (accents) uses.push(use(strongLatinFont(), { weight: '600', unicodeRange }));
  const all = Promise.all(uses).catch((error: unknown) =>
    warn('the font could not be loaded', error),
  );
  return {
    settled: Promise.race([all, new Promise((late) => setTimeout(late, LATE_MS))]),
    // The browser looks at every table of a font. The program does not: bytes of anything else would lead it astray.
    panel: regular.then(
      () => font,
      () => null,
    ),
  };
}
