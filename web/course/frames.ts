// A frame that has not started is an empty page: Tab passes it by until its figure is there.

export function waitWithFocus(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.lab')) {
    if (frame.contentDocument?.URL !== 'about:blank') continue;
    frame.tabIndex = -1;
    frame.addEventListener('load', () => frame.removeAttribute('tabindex'), { once: true });
  }
}
