// The fields that the table of parameters describes fully: choices, switches, whole numbers, texts.
import type { View } from '../builder';
import { fill, freshId, make, marked } from '../dom';
import type { Parameter } from '../parameters';
import { isValue } from '../parameters';
import { inWords, say } from '../say';
import { exampleOf, isProse, label, translated } from '../words';
import type { Asked, Field } from './field';
import { Complaints, describe, sentence, single } from './field';

const MOST_BUTTONS = 5;

const valueIn = ({ draft }: View, { name }: Parameter): string => draft.values[name] ?? '';

/** The values to choose from; '' where the default has no name of its own. */
function choicesOf(parameter: Parameter): string[] {
  const choices = [...(parameter.choices ?? [])];
  return isValue(parameter) ? choices : ['', ...choices];
}

function choiceName(value: string): string {
  return value ? inWords(value) : say('default');
}

function chosenIn(view: View, parameter: Parameter): string {
  return valueIn(view, parameter) || (isValue(parameter) ? parameter.usual : '');
}

function buttons({ parameter, said, type }: Asked): Field {
  const group = freshId(parameter.name);
  const complaints = new Complaints([parameter.name]);
  const radios = choicesOf(parameter).map((value) => {
    const radio = make('input', { type: 'radio', name: group, value });
    radio.addEventListener('change', () => type({ [parameter.name]: value }, false));
    return radio;
  });
  const choices = radios.map((radio) => make('label', {}, radio, choiceName(radio.value)));
  const element = make(
    'fieldset',
    { className: 'field' },
    make('legend', {}, label(parameter.name)),
    make('div', { className: 'choices' }, ...choices),
    complaints.element,
    said,
  );
  describe(element, said, complaints.element);
  const update = (view: View): void => {
    const chosen = chosenIn(view, parameter);
    for (const radio of radios) radio.checked = radio.value === chosen;
    complaints.update(view);
  };
  return { element, update };
}

function list(asked: Asked): Field {
  const { parameter, type } = asked;
  const options = choicesOf(parameter).map((value) => make('option', { value }, choiceName(value)));
  const select = make('select', {}, ...options);
  select.addEventListener('change', () => type({ [parameter.name]: select.value }, false));
  return single(asked, select, (view) => {
    select.value = chosenIn(view, parameter);
  });
}

function toggle({ parameter, said, type }: Asked): Field {
  const box = make('input', { type: 'checkbox' });
  const complaints = new Complaints([parameter.name]);
  describe(box, said, complaints.element);
  box.addEventListener('change', () => {
    type({ [parameter.name]: box.checked ? 'on' : 'off' }, false);
  });
  const name = make('label', { className: 'switch' }, box, label(parameter.name));
  const element = make('div', { className: 'field' }, name, complaints.element, said);
  const update = (view: View): void => {
    box.checked = chosenIn(view, parameter) === 'on';
    complaints.update(view);
  };
  return { element, update };
}

// Numbers are text, too: a number field would not reveal entries that are not numbers.
function text(asked: Asked): Field {
  const { parameter, type } = asked;
  const field = make('input', { type: 'text', autocomplete: 'off', spellcheck: false });
  field.placeholder = exampleOf(parameter) || (isValue(parameter) ? parameter.usual : '');
  if (parameter.kind === 'whole') field.inputMode = 'numeric';
  if (!isProse(parameter)) field.dir = 'ltr';
  field.addEventListener('input', () => type({ [parameter.name]: field.value }, true));
  return single(asked, field, (view) => fill(field, valueIn(view, parameter)));
}

/** What the words about a list of choices say of one: "`ratio`: claims; `pairs`: ...". */
export function aboutChoice({ about }: Parameter, choice: string): string {
  const part = about.split('; ').find((one) => one.startsWith(`\`${choice}\`: `));
  return part?.slice(choice.length + 4) ?? '';
}

/** A list with long descriptions: only that of the chosen value is shown. */
export function explained(asked: Asked): Field {
  const field = list(asked);
  const update = (view: View): void => {
    field.update(view);
    const said = aboutChoice(asked.parameter, chosenIn(view, asked.parameter));
    if (said) asked.said.replaceChildren(...marked(sentence(translated(said))));
  };
  return { element: field.element, update };
}

export function plain(asked: Asked): Field {
  const { kind } = asked.parameter;
  if (kind === 'switch') return toggle(asked);
  if (kind !== 'choice') return text(asked);
  return choicesOf(asked.parameter).length <= MOST_BUTTONS ? buttons(asked) : list(asked);
}
