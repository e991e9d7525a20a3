// <cosine-lab> in Svelte's templates: import type {} from 'cosine-lab/types/svelte'
import type { HTMLAttributes } from 'svelte/elements';
import type { CosineLab, CosineLabAttributes } from '../cosine-lab.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'cosine-lab': HTMLAttributes<CosineLab> & CosineLabAttributes;
  }
}
