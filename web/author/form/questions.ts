// The author's own questions, one a line.
import { make } from '../dom';
import { exampleOf } from '../words';
import type { Asked, Field } from './field';
import { single } from './field';

/** As the parameter holds them. */
export function questionsIn(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim().replace(/;$/, ''))
    .filter(Boolean)
    .join(';');
}

/** A line each. A semicolon after a backslash belongs to the text. */
export function linesOf(questions: string): string {
  return questions.replace(/(\\[^])|;/g, (_, kept?: string) => kept ?? '\n');
}

export function questions({ parameter, said, type }: Asked): Field {
  const { name } = parameter;
  const field = make('textarea', {
    rows: 4,
    autocomplete: 'off',
    placeholder: exampleOf(parameter),
  });
  field.addEventListener('input', () => type({ [name]: questionsIn(field.value) }, true));
  return single({ parameter, said, type }, field, ({ draft }) => {
    const value = draft.values[name] ?? '';
    // What is being typed keeps its empty lines.
    if (questionsIn(field.value) !== value) field.value = linesOf(value);
  });
}
