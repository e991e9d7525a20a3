// <cosine-lab> in Vue's templates: import type {} from 'cosine-lab/types/vue'
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CosineLabAttributes } from '../cosine-lab.js';

declare module 'vue' {
  interface GlobalComponents {
    'cosine-lab': DefineComponent<CosineLabAttributes & HTMLAttributes>;
  }
}
