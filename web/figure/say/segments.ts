// Marks where words and grapheme clusters end, for the browser knows all scripts. src/lesson has the same marks.

const CLUSTER_END = '\x1f';
const WORD_END = '\x1e';
const NO_WORD = '\x1d';

// Whatever comes before a gap between words is segmented alike without what follows it, unless that joins the gap.
const TO_NEXT_GAP = /(?:[^ \n]|[ \n]+(?=[\p{M}\p{Cf}\p{Emoji_Modifier}]))*[ \n]*/gu;
const PIECE_LENGTH = 256;
const IS_ASCII = /^[ -~]*$/;

/** The text with the ends of its parts marked; unchanged where the browser cannot tell. */
export function withSegments(text: string): string {
  const plain = text.replace(/[\x1d-\x1f]/g, '');
  if (!('Segmenter' in Intl)) return plain;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const marked = ({ segment, isWordLike }: Intl.SegmentData): string => {
    const parts = IS_ASCII.test(segment)
      ? segment.split('')
      : Array.from(clusters.segment(segment), (one) => one.segment);
    // After the last one, too: a text of one letter would have no mark at all.
    return (isWordLike ? '' : NO_WORD) + parts.join(CLUSTER_END) + WORD_END;
  };
  return pieces(plain)
    .map((piece) => Array.from(words.segment(piece), marked).join(''))
    .join('');
}

// A browser copies the whole text for each of its segments: in one piece, a long text would take time by its square.
function pieces(text: string): string[] {
  const list: string[] = [];
  let piece = '';
  for (const part of text.match(TO_NEXT_GAP) ?? []) {
    piece += part;
    if (piece.length < PIECE_LENGTH) continue;
    list.push(piece);
    piece = '';
  }
  return [...list, piece];
}
