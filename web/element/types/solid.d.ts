// <cosine-lab> in Solid's JSX: import type {} from 'cosine-lab/types/solid'
import type { JSX as SolidJSX } from 'solid-js';
import type { CosineLab, CosineLabAttributes } from '../cosine-lab.js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'cosine-lab': SolidJSX.HTMLAttributes<CosineLab> & CosineLabAttributes;
    }
  }
}
