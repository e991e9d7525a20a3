// Where the builder's page begins. Its language comes before anything is said. Nothing awaits at the top of a module here:
// the bundler would no longer put what two pages share into one file, and every figure would load a dozen.
import { useLanguage } from './say';

void useLanguage(document.documentElement.lang)
  .then(() => import('./main'))
  .then(({ begin }) => begin());
