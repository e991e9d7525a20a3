// What to set to bring a figure from one set of parameters to another.
import { MANNER } from '../wire/address';
import type { Values } from '../wire/messages';
import { belongs, figureOf, parameter, PARAMETERS } from './parameters';

/** Lists of colours and of origins, of which the page takes what is right. */
export function takesInPart(name: string): boolean {
  const found = parameter(name);
  return found?.part === 'page' && found.kind === 'text';
}

/** Whether only the page can take the change, and not the figure on it: a graded exercise takes answers only. */
export function needsPage(before: Values, after: Values): boolean {
  if ([before, after].some(({ graded }) => graded === 'on')) return true;
  return PARAMETERS.some(({ name, part }) => {
    const changes = before[name] !== after[name];
    return changes && (part === 'page' || name === 'figure' || MANNER.includes(name));
  });
}

/** Every parameter of the scene, also those that go back to what is usual. */
export function whole(values: Values): Values {
  const figure = figureOf(values);
  const own = PARAMETERS.filter(
    (one) =>
      one.part === 'scene' &&
      one.name !== 'v' &&
      !MANNER.includes(one.name) &&
      belongs(one, figure),
  );
  return Object.fromEntries(own.map(({ name }) => [name, values[name] ?? '']));
}
