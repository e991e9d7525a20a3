// The canvas: its size in device pixels, and its graphics context from birth to loss and back.
import type { Bridge } from '../bridge/bridge';

export interface CanvasEvents {
  onResize(): void;
  onLost(): void;
  onRestored(): void;
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
  let last = '';
  const resize = (width: number, height: number, exact?: ResizeObserverSize): void => {
    const pixelsX = devicePixels(width, exact?.inlineSize);
    const pixelsY = devicePixels(height, exact?.blockSize);
    const size = `${width} ${height} ${pixelsX} ${pixelsY}`;
    if (pixelsX < 1 || pixelsY < 1 || size === last) return;
    last = size;
    // First, because a canvas of another size is empty, and a program that has stopped draws nothing again.
    bridge.setCanvas(width, height, pixelsX, pixelsY);
    if (canvas.width !== pixelsX) canvas.width = pixelsX;
    if (canvas.height !== pixelsY) canvas.height = pixelsY;
    events.onResize();
  };
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    resize(width, height, entry.devicePixelContentBoxSize?.[0]);
  });
  try {
    observer.observe(stage, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(stage);
  }
  // With the fractions that the observer will tell, so that it changes nothing.
  const measure = (): void => {
    const { width, height } = stage.getBoundingClientRect();
    const { offsetWidth, clientWidth, offsetHeight, clientHeight } = stage;
    resize(width - offsetWidth + clientWidth, height - offsetHeight + clientHeight);
  };
  // A frame that is off the screen gets no report of its size, but has one.
  measure();
  watchDensity(measure);
  watchContext(canvas, bridge, events);
}

function watchContext(canvas: HTMLCanvasElement, bridge: Bridge, events: CanvasEvents): void {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    bridge.loseContext();
    events.onLost();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    if (bridge.restoreContext()) events.onRestored();
  });
}

// A size that the browser reports in device pixels is exact, except where a magnified page is simulated: it then leaves
// the magnification out.
function devicePixels(size: number, exact: number | undefined): number {
  const rounded = Math.round(size * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - rounded) <= 1 ? exact : rounded;
}

// Zooming the browser or moving to another monitor need not change the size in CSS pixels.
function watchDensity(onChange: () => void): void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener(
    'change',
    () => {
      onChange();
      watchDensity(onChange);
    },
    { once: true },
  );
}
