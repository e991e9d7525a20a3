// Gives every figure of the course page the height that it asks for.

const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe.lab')];
// A phone's screen must be able to show a figure whole, and room to scroll past it.
const MOST_OF_SCREEN = 0.92;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const frame = frames.find((one) => one.contentWindow === source);
  if (!frame || typeof data !== 'object' || data === null) return;
  const { type, height } = data as { type?: unknown; height?: unknown };
  if (type !== 'cosine-lab:height' || typeof height !== 'number' || !(height > 0)) return;
  const beside = frame.clientWidth >= 760;
  const most = beside ? innerHeight * MOST_OF_SCREEN : Number.POSITIVE_INFINITY;
  frame.style.maxHeight = 'none';
  frame.style.height = `${Math.ceil(Math.min(height, most))}px`;
});

export {};
