// A stand-in for a browser: just enough of a page for the figure's program to start and draw, invisibly.

export const WIDTH = 800;
export const HEIGHT = 500;

/** @param {string} name */
function answerOf(name) {
  if (name === 'getSupportedExtensions') return [];
  if (name === 'getExtension') return null;
  if (name.endsWith('Parameter')) return 1;
  if (name.endsWith('InfoLog')) return '';
  return { name };
}

// Constants are numbers; every function that is not defined here does nothing.
function graphics() {
  return new Proxy(/** @type {Record<string, unknown>} */ ({}), {
    get: (kept, key) => {
      const name = String(key);
      if (name in kept) return kept[name];
      return /^[A-Z]/.test(name) ? 1 : () => answerOf(name);
    },
  });
}

function element() {
  return {
    width: WIDTH,
    height: HEIGHT,
    clientWidth: WIDTH,
    clientHeight: HEIGHT,
    style: { setProperty() {}, removeProperty() {} },
    addEventListener() {},
    getBoundingClientRect: () => ({ x: 0, y: 0, width: WIDTH, height: HEIGHT }),
    getContext: graphics,
  };
}

/** Sets up a window and a document; returns the canvas. */
export function setStage() {
  const window = Object.assign(element(), {
    devicePixelRatio: 1,
    matchMedia: () => element(),
    scrollX: 0,
    scrollY: 0,
  });
  const document = Object.assign(element(), { visibilityState: 'visible', body: element() });
  class WebGLRenderingContext {}
  Object.assign(globalThis, {
    window,
    document,
    WebGLRenderingContext,
    screen: { width: WIDTH, height: HEIGHT },
  });
  return element();
}
