// Marks where words and grapheme clusters end, for the browser knows all scripts. src/lesson has the same marks.

const CLUSTER_END = '\x1f';
const WORD_END = '\x1e';
const NO_WORD = '\x1d';

/** The text with the ends of its parts marked; unchanged where the browser cannot tell. */
export function withSegments(text: string): string {
  const plain = text.replace(/[\x1d-\x1f]/g, '');
  if (!('Segmenter' in Intl)) return plain;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...words.segment(plain)]
    .map(({ segment, isWordLike }) => {
      const parts = [...clusters.segment(segment)].map((one) => one.segment).join(CLUSTER_END);
      // After the last one, too: a text of one letter would have no mark at all.
      return (isWordLike ? '' : NO_WORD) + parts + WORD_END;
    })
    .join('');
}
