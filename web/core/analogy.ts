// a is to b as what is to c?
import { Fault } from './boundary';
import type { Analogies, AnalogyOptions, Row } from './cosine-core';
import { fail } from './error';
import type { Rows } from './rows';
import { found, keepOf, wantCount, withSelection } from './neighbours';

const FORMS = ['additive', 'multiplicative'];

export function analogy(
  matrix: Rows,
  a: Row,
  b: Row,
  c: Row,
  { k = 10, form = 'additive', filter }: AnalogyOptions = {},
): Analogies {
  const rows = [a, b, c].map((row, i) => matrix.indexOf(row, 'abc'.charAt(i)));
  wantCount(k);
  const which = FORMS.indexOf(form);
  if (which < 0)
    fail('out-of-range', 'form', `form is "${form}"; known are ${FORMS.join(' and ')}.`);
  const selection = { keep: keepOf(matrix, filter), leaveOut: [] };
  const zero = rows.findIndex((row) => matrix.norm(row) === 0);
  if (zero >= 0) matrix.refuse(Fault.noDirection, 'abc'.charAt(zero));
  const count = withSelection(matrix, 0, selection, (_, keep) =>
    matrix.heap.exports.core_matrix_analogy(
      matrix.pointer,
      rows[0] ?? 0,
      rows[1] ?? 0,
      rows[2] ?? 0,
      which,
      k,
      keep,
    ),
  );
  return found(matrix, count, 'a - b + c');
}
