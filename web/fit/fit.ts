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
    if (data.type === 'loading' || data.type === 'ready') greet(frame);
    if (data.type === 'key') pressIn(frame, data);
    if (data.type === 'height' && data.height > 0 && data.height < 1e5) {
      const border = frame.offsetHeight - frame.clientHeight;
      frame.style.setProperty('height', `${data.height + border}px`, 'important');
    }
  }
});

// Figures may have spoken before this script was there.
for (const frame of document.querySelectorAll('iframe')) {
  if (/figure\.html|cosine-lab/.test(frame.src)) greet(frame);
}
watchPageTheme(() => known.forEach(greet));
