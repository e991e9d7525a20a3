// dist/fit.js, a plain script for pages with plain frames: each frame gets the height that its figure asks for,
// figures with theme=page are as light or dark as the page, and the page gets the keys that they do not use.
import { pressIn } from '../wire/page-key';
import { pageTheme, watchPageTheme } from '../wire/page-theme';

const known = new Set<HTMLIFrameElement>();

function greet(frame: HTMLIFrameElement): void {
  const message = { cosineLab: 1, id: 0, type: 'page', theme: pageTheme(frame) };
  frame.contentWindow?.postMessage(message, '*');
}

addEventListener('message', ({ data, source }) => {
  if (data?.cosineLab !== 1) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    known.add(frame);
    if (/loading|ready/.test(data.type)) greet(frame);
    if (data.type === 'key') pressIn(frame, data);
    if (data.type === 'height' && data.height > 0 && data.height < 1e5) {
      const border = frame.offsetHeight - frame.clientHeight;
      frame.style.setProperty('height', `${data.height + border}px`, 'important');
    }
  }
});

// A page that is missing or blocked says nothing. Among many figures, one waits in silence until it is looked at.
function miss(frame: HTMLIFrameElement): void {
  if (known.has(frame) || frames.length > 8) return;
  const said = `cosine-lab: no figure answers at ${frame.src}. Correct it, or let its server allow frames.`;
  console.error(said);
  frame.before(said);
}

const isOurs = ({ src }: HTMLIFrameElement): boolean => /(figure|single)\.html/.test(src);

// The window hears of no load but its own.
document.addEventListener(
  'load',
  ({ target }) => {
    const frame = target as HTMLIFrameElement;
    if (frame.contentWindow && isOurs(frame)) setTimeout(miss, 1e4, frame);
  },
  true,
);

// Figures may have spoken before this script was there.
for (const frame of document.querySelectorAll('iframe')) {
  if (isOurs(frame)) greet(frame);
}
watchPageTheme(() => known.forEach(greet));
