// <cosine-lab> in Preact's JSX: import type {} from 'cosine-lab/types/preact'
import type { HTMLAttributes } from 'preact';
import type { CosineLab, CosineLabAttributes } from '../cosine-lab.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'cosine-lab': HTMLAttributes<CosineLab> & CosineLabAttributes;
    }
  }
}
