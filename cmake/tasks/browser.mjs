// How tests and benchmarks start Chromium: it makes no requests of its own, and needs no graphics card.

// First the browser's own surfaces, which nobody sees and which take a quarter of the time of opening a page; then what
// playwright-core turns off itself, because only the last list counts.
const unwanted = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'RenderDocument',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

export const browserFlags = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  `--disable-features=${unwanted.join(',')}`,
];

// Painting the page by shaders on a processor only costs time. Text must have the widths that it has in a window.
export const testFlags = [
  ...browserFlags,
  '--disable-gpu-rasterization',
  '--font-render-hinting=slight',
];
