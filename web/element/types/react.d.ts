// <cosine-lab> in React's JSX: import type {} from 'cosine-lab/types/react'
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CosineLab, CosineLabAttributes } from '../cosine-lab.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cosine-lab': DetailedHTMLProps<HTMLAttributes<CosineLab>, CosineLab> & CosineLabAttributes;
    }
  }
}
