// Gives every figure of the course page the height that it asks for.

import { messageOfFigure } from '../wire/reports';

// A phone's screen must be able to show a figure whole, and room to scroll past it.
const MOST_OF_SCREEN = 0.92;
// From this width on, a figure's numbers stand beside its drawing and scroll on their own.
const BESIDE = 760;

export function followHeights(): void {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe.lab')];
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const frame = frames.find((one) => one.contentWindow === source);
    const message = messageOfFigure(data);
    if (!frame || message?.type !== 'height') return;
    const beside = frame.clientWidth >= BESIDE;
    const most = beside ? innerHeight * MOST_OF_SCREEN : Number.POSITIVE_INFINITY;
    frame.style.maxHeight = 'none';
    frame.style.height = `${Math.ceil(Math.min(message.height, most))}px`;
  });
}
