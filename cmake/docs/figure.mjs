// The figures of the gallery: each line of code is also run, above itself.

const ELSEWHERE = 'https://example.org/cosine-lab/';
const HERE = '../../';

/**
 * @param {string} code the line as authors paste it
 * @param {string} section whose heading stands above
 */
export function figureOf(code, section) {
  const frame = /^<iframe src="([^"]*)"([^>]*)><\/iframe>\s*$/.exec(code);
  if (!frame) return '';
  const [, src = '', rest = ''] = frame;
  if (!src.startsWith(ELSEWHERE)) throw new Error(`A figure of the gallery is not at ${ELSEWHERE}`);
  // The page's style has the border; a policy may forbid styles in attributes.
  const attributes = rest.replace(/ style="[^"]*"/, '');
  const address = src.replace(ELSEWHERE, HERE);
  return `<div class="plate">
<a class="past" href="#after-${section}">Skip this figure</a>
<iframe class="lab" src="${address}"${attributes}></iframe>
</div>
<span class="anchor" id="after-${section}" tabindex="-1"></span>
`;
}
