// A figure in VitePress, and in any Vue that renders on a server. In .vitepress/theme/index.js:
//   import DefaultTheme from 'vitepress/theme';
//   import CosineLab from 'cosine-lab/plugins/vitepress/CosineLab.js';
//   export default { extends: DefaultTheme, enhanceApp: ({ app }) => app.component('CosineLab', CosineLab) };
// In a page: <CosineLab vectors="Swift:4,3;Gull:-1,5" title="Two boats" />
import { h } from 'vue';
import 'cosine-lab/element';

// Attributes, and not properties, so that the server writes them too.
export default (parameters) => h('cosine-lab', parameters);
