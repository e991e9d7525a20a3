// Site builders from npm, with their plugins of web/plugins: each makes a site as its page says.
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { hostedSite } from '../e2e/support/hosts';
import { checkFigure, checkSite } from './support/check';
import { codeOf, PARAMETERS } from './support/figures';
import { makeProject, removePacked, run } from './support/project';
import { checkBuilt, serveSite, TEXT } from './support/sites';

const site = hostedSite();
afterAll(removePacked);

test('Docusaurus, with its component', { timeout: 400_000 }, async () => {
  const folder = makeProject('docusaurus', {
    'package.json': '{ "name": "course", "private": true }',
    'docusaurus.config.js': `module.exports = {
      title: 'Course', url: 'https://example.org', baseUrl: '/',
      headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
      presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
    };`,
    'docs/boats.mdx': `---\nslug: /\n---\nimport CosineLab from 'cosine-lab/plugins/docusaurus/CosineLab.js';\n\n${TEXT}<CosineLab ${PARAMETERS} />\n`,
    'docs/hard.mdx': `${TEXT}${codeOf('docusaurus')}\n`,
  });
  run(folder, 'docusaurus', 'build');
  checkBuilt(join(folder, 'build/hard/index.html'), 'cosine-lab');
  const { page } = await checkFigure(site, await serveSite(join(folder, 'build')));
  await checkSite(page, () =>
    page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark')),
  );
});

test('VitePress, with its component', { timeout: 200_000 }, async () => {
  const folder = makeProject('vitepress', {
    'package.json': '{ "name": "course", "private": true, "type": "module" }',
    '.vitepress/config.js':
      "export default { title: 'Course', head: [['link', { rel: 'icon', href: 'data:,' }]] };",
    '.vitepress/theme/index.js': `
      import DefaultTheme from 'vitepress/theme';
      import CosineLab from 'cosine-lab/plugins/vitepress/CosineLab.js';
      export default { extends: DefaultTheme, enhanceApp: ({ app }) => app.component('CosineLab', CosineLab) };`,
    'index.md': `${TEXT}<CosineLab ${PARAMETERS} />\n`,
    'hard.md': `${TEXT}${codeOf('vitepress')}\n`,
  });
  run(folder, 'vitepress', 'build');
  checkBuilt(join(folder, '.vitepress/dist/hard.html'), 'cosine-lab');
  const { page } = await checkFigure(site, await serveSite(join(folder, '.vitepress/dist')));
  // In a narrow window the switch is in a menu.
  await checkSite(page, () => page.locator('.VPSwitchAppearance').first().dispatchEvent('click'));
});
