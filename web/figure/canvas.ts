// The canvas: its size in device pixels, and its graphics context from birth to loss and back.
import type { Bridge } from './bridge';

export interface CanvasEvents {
  resized(): void;
  lost(): void;
  restored(): void;
}

const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  powerPreference: 'low-power',
};

/** Whether the canvas has WebGL2. The context made here is the one the module will get. */
export function hasWebGL2(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext('webgl2', ATTRIBUTES) !== null;
}

export function watchCanvas(
  canvas: HTMLCanvasElement,
  stage: HTMLElement,
  bridge: Bridge,
  events: CanvasEvents,
): void {
  const resize = (width: number, height: number, pixelsX: number, pixelsY: number): void => {
    if (pixelsX < 1 || pixelsY < 1) return;
    if (canvas.width !== pixelsX) canvas.width = pixelsX;
    if (canvas.height !== pixelsY) canvas.height = pixelsY;
    bridge.setCanvas(width, height, pixelsX, pixelsY);
    events.resized();
  };
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    // Exact where the browser tells the size in device pixels; rounded elsewhere.
    const exact = entry.devicePixelContentBoxSize?.[0];
    resize(
      width,
      height,
      exact?.inlineSize ?? Math.round(width * devicePixelRatio),
      exact?.blockSize ?? Math.round(height * devicePixelRatio),
    );
  });
  try {
    observer.observe(stage, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(stage);
  }
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    bridge.contextLost();
    events.lost();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    if (bridge.contextRestored()) events.restored();
  });
}
