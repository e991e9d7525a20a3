// dist/cosine-lab.js: defines <cosine-lab>.
import { CosineLab } from './element';

export { CosineLab, CosineLabError } from './element';

function define(): void {
  const first = customElements.get('cosine-lab') as { version?: string } | undefined;
  if (!first) return customElements.define('cosine-lab', CosineLab);
  // Two versions in a page: the first one stays.
  const old = first.version ?? 'an older one';
  if (old === CosineLab.version) return;
  console.warn(
    `cosine-lab: this page loads two versions of <cosine-lab>. The first one, ${old}, stays, and ${CosineLab.version} ` +
      'is not used. Remove one of the two scripts or imports.',
  );
}

if (globalThis.customElements) define();
