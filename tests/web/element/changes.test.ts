// What a reader made of a figure, from one of its frames to the next.
import { expect, test } from 'vitest';
import { Changes } from '../../../web/element/changes';

const authors = { v: '1', vectors: 'A:1,2;B:3,4' };
const readers = { v: '1', vectors: 'A:1,2;B:5,6' };

/** A figure has started with `first`. */
function begin(changes: Changes, first: Readonly<Record<string, string>>): void {
  changes.begin(first, changes.steps(first));
}

function draggedAndLeft(): Changes {
  const changes = new Changes();
  changes.start('cosine');
  begin(changes, authors);
  changes.keep(readers);
  return changes;
}

test('the next frame starts with the author’s figure, and is given what the reader made', () => {
  const changes = draggedAndLeft();
  expect(changes.steps(authors)).toEqual([{ v: '1', vectors: readers.vectors }, {}]);
  begin(changes, authors);
  expect(changes.any(authors)).toBe(false);
});

test('a figure that begins with it is given nothing, and it is still the reader’s', () => {
  const changes = draggedAndLeft();
  expect(changes.steps(readers)).toEqual([{}, {}]);
  begin(changes, readers);
  expect(changes.any(readers)).toBe(true);
  changes.keep(readers);
  changes.start('cosine');
  expect(changes.steps(authors)).toEqual([{ v: '1', vectors: readers.vectors }, {}]);
});
