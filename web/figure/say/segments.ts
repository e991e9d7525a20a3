// Marks where words and grapheme clusters end, for the browser knows all scripts. src/lesson has the same marks.

const CLUSTER_END = '\x1f';
const WORD_END = '\x1e';
const NO_WORD = '\x1d';

// Whatever comes before a gap between words is segmented alike without what follows it, unless that joins the gap.
const TO_NEXT_GAP = /(?:[^ \n]|[ \n]+(?=[\p{M}\p{Cf}\p{Emoji_Modifier}]))*[ \n]*/gu;
const PIECE_LENGTH = 256;
const IS_ASCII = /^[ -~]*$/;

/**
 * The text with the ends of its parts marked, at least as far as `most` clusters go; unchanged where the browser cannot
 * tell.
 */
export function withSegments(text: string, most = Infinity): string {
  const plain = text.replace(/[\x1d-\x1f]/g, '');
  if (!('Segmenter' in Intl)) return plain;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let marked = '';
  let count = 0;
  let end = 0;
  for (const piece of pieces(plain)) {
    // One more than asked for tells that there are more.
    if (count > most) break;
    for (const { segment, isWordLike } of words.segment(piece)) {
      const parts = IS_ASCII.test(segment)
        ? segment.split('')
        : Array.from(clusters.segment(segment), (one) => one.segment);
      count += parts.length;
      // After the last one, too: a text of one letter would have no mark at all.
      marked += (isWordLike ? '' : NO_WORD) + parts.join(CLUSTER_END) + WORD_END;
    }
    end += piece.length;
  }
  return marked + plain.slice(end);
}

// A browser copies the whole text for each of its segments: in one piece, a long text would take time by its square.
function* pieces(text: string): Generator<string> {
  let piece = '';
  for (const [chunk] of text.matchAll(TO_NEXT_GAP)) {
    piece += chunk;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
