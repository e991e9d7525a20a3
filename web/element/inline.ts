// cosine-lab/element/inline: the element and its figure in one module, for bundlers that write one file only.
import page from 'virtual:figure-page';
import { usePage } from './home-inside';

usePage(page);

export * from './index';
