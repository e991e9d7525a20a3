// Vite loads the styles and the modules that a dynamic import needs ahead of it, by a kilobyte of code in every page.
// Nothing that is imported later here has styles, or more than one module.

/** @returns {import('vite').Plugin} */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}
