// dist/cosine-lab.js: defines <cosine-lab>.
import { CosineLab } from './element';

export { CosineLab, CosineLabError } from './element';

// Two versions in a page: the first one stays.
if (globalThis.customElements && !customElements.get('cosine-lab')) {
  customElements.define('cosine-lab', CosineLab);
}
