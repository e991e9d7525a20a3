// Whether a page around figures is light or dark, however it says so.
export type PageTheme = 'light' | 'dark';

// Docusaurus, Sphinx and many others; Bootstrap and Quarto; Material for MkDocs; GitHub.
const ATTRIBUTES = [
  'data-theme',
  'data-bs-theme',
  'data-md-color-scheme',
  'data-color-mode',
  'class',
];
const DARK = /(^|\s)(slate|((theme|quarto)-)?dark(-mode)?)(\s|$)/;
const LIGHT = /(^|\s)(default|((theme|quarto)-)?light(-mode)?)(\s|$)/;

let system: MediaQueryList | undefined;

function isSystemDark(): boolean {
  return (system ??= matchMedia('(prefers-color-scheme: dark)')).matches;
}

/** Null for what lets through what is behind it, or is written in another colour space. */
function isDarkColour(colour: string): boolean | null {
  const [r = 0, g = 0, b = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return colour.startsWith('rgb') && alpha > 0.5 ? 0.3 * r + 0.6 * g + 0.1 * b < 128 : null;
}

/** What is behind `place`. */
export function pageTheme(place: Element): PageTheme {
  const { documentElement: root, body } = document;
  const said = [root, body].flatMap((one) =>
    ATTRIBUTES.map((name) => one.getAttribute(name) ?? ''),
  );
  if (said.some((text) => DARK.test(text))) return 'dark';
  if (said.some((text) => LIGHT.test(text))) return 'light';
  for (let at: Element | null = place; at; at = at.parentElement) {
    const dark = isDarkColour(getComputedStyle(at).backgroundColor);
    if (dark !== null) return dark ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(root).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || isSystemDark()) ? 'dark' : 'light';
}

/** Calls `onChange` whenever the theme may have changed. */
export function watchPageTheme(onChange: () => void): void {
  const observer = new MutationObserver(onChange);
  for (const one of [document.documentElement, document.body]) {
    observer.observe(one, { attributes: true });
  }
  isSystemDark();
  system?.addEventListener('change', onChange);
  // A background that fades has its new colour at the end only.
  document.addEventListener('transitionend', onChange);
}
