// The two vectors that are compared, chosen by name.
import type { View } from '../builder';
import { freshId, make } from '../dom';
import { say } from '../say';
import { tableOf } from '../vectors-text';
import { label } from '../words';
import type { Asked, Field } from './field';
import { Complaints, describe } from './field';

function namesIn({ draft, state }: View): string[] {
  const { vectors = '', dims = '' } = draft.values;
  return tableOf(vectors, dims, state).rows.map(({ name }) => name);
}

/** Names may hold commas: the comma between the two has a known name on either side. */
export function splitPair(
  text: string,
  names: readonly string[],
): readonly [string, string] | null {
  const whole = text.trim();
  let usual: readonly [string, string] | null = null;
  // Each comma by itself: lists of all that stands around each would fill the memory.
  for (let at = whole.indexOf(','); at >= 0; at = whole.indexOf(',', at + 1)) {
    const both = [whole.slice(0, at).trim(), whole.slice(at + 1).trim()] as const;
    if (both.every((name) => names.includes(name))) return both;
    usual ??= both;
  }
  return usual;
}

function chosenIn(view: View, names: readonly string[]): readonly [string, string] {
  const { compare = '' } = view.draft.values;
  const shown = [view.state?.first ?? '', view.state?.second ?? ''] as const;
  return (compare && splitPair(compare, names)) || shown;
}

function offer(select: HTMLSelectElement, names: readonly string[], chosen: string): void {
  // A name that no vector has any longer stays visible, beside the figure's complaint.
  const all = names.includes(chosen) ? names : [chosen, ...names];
  const now = [...select.options].map(({ value }) => value);
  if (now.join('\n') !== all.join('\n')) {
    select.replaceChildren(...all.map((name) => make('option', { value: name }, name)));
  }
  select.value = chosen;
}

export function pair({ parameter, said, type }: Asked): Field {
  const complaints = new Complaints([parameter.name]);
  const first = make('select', { ariaLabel: say('firstVector') });
  const second = make('select', { ariaLabel: say('secondVector') });
  const change = (): void => type({ [parameter.name]: `${first.value},${second.value}` }, false);
  for (const select of [first, second]) select.addEventListener('change', change);
  const element = make(
    'fieldset',
    { className: 'field', id: freshId('compare') },
    make('legend', {}, label(parameter.name)),
    make('div', { className: 'pair' }, first, make('span', {}, say('with')), second),
    complaints.element,
    said,
  );
  describe(element, said, complaints.element);
  const update = (view: View): void => {
    const names = namesIn(view);
    const chosen = chosenIn(view, names);
    offer(first, names, chosen[0]);
    offer(second, names, chosen[1]);
    complaints.update(view);
  };
  return { element, update };
}
