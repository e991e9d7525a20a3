// Makes one page of a built page with its script, styles and icon.
import { licenceText } from './licences.mjs';

/** @typedef {import('vite').Rollup.OutputBundle} Bundle */

/** @param {string} script as it may stand between the tags of an inline script */
export function escapeScript(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** @param {string} text */
function comment(text) {
  if (/-->|--!>|<!--/.test(text)) throw new Error('The licences end their own comment.');
  return `<!--\n${text}\n-->`;
}

/**
 * Takes a file out of the bundle.
 * @param {Bundle} bundle
 * @param {string} ending
 */
function take(bundle, ending) {
  const names = Object.keys(bundle).filter((name) => name.endsWith(ending));
  const name = names[0];
  const file = name === undefined ? undefined : bundle[name];
  if (!name || !file || names.length > 1)
    throw new Error(`One file *${ending} was expected: ${names}`);
  delete bundle[name];
  const text = file.type === 'chunk' ? file.code : Buffer.from(file.source).toString();
  return { name: name.split('/').pop() ?? '', text };
}

/**
 * @param {string} html
 * @param {string} kind `script` or `link`
 * @param {string} file the last part of the address
 * @param {string} by
 */
function replaceTag(html, kind, file, by) {
  const tag = new RegExp(`<${kind}\\b[^>]*/${file.replaceAll('.', '\\.')}"[^>]*>(</script>)?`);
  if (!tag.test(html)) throw new Error(`The page has no ${kind} of ${file}.`);
  return html.replace(tag, () => by);
}

/** @param {Bundle} bundle */
function onePage(bundle) {
  const page = take(bundle, '.html');
  const script = take(bundle, '.js');
  const style = take(bundle, '.css');
  const icon = take(bundle, '.svg');
  const left = Object.keys(bundle);
  if (left.length > 0) throw new Error(`These did not find a place in the page: ${left}`);
  if (/<\/style|@import|url\(/i.test(style.text)) throw new Error('The styles ask for files.');
  const drawn = `data:image/svg+xml;base64,${Buffer.from(icon.text).toString('base64')}`;
  const end = `<script type="module">${escapeScript(script.text)}</script>\n${comment(licenceText())}\n`;
  const tags = /** @type {const} */ ([
    // At the end, so that the page is there before its long script has been read.
    ['script', script.name, ''],
    ['link', style.name, `<style>${style.text}</style>`],
    ['link', icon.name, `<link rel="icon" href="${drawn}" />`],
  ]);
  const html = tags.reduce((text, [kind, file, by]) => replaceTag(text, kind, file, by), page.text);
  return html.replace('</body>', () => `${end}</body>`);
}

/**
 * @param {string} fileName
 * @returns {import('vite').Plugin}
 */
export function oneFile(fileName) {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        this.emitFile({ type: 'asset', fileName, source: onePage(bundle) });
      },
    },
  };
}
