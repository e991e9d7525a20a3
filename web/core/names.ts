// Names of rows, each once.
import { fail } from './error';

export class Names {
  readonly list: string[] = [];
  readonly #rows = new Map<string, number>();

  rowOf(name: string): number | undefined {
    return this.#rows.get(name);
  }

  /** All or none. */
  add(names: readonly string[]): void {
    const before = this.list.length;
    names.forEach((name, i) => {
      const same = this.#rows.get(name);
      if (typeof name === 'string' && same === undefined) {
        this.#rows.set(name, this.list.push(name) - 1);
        return;
      }
      this.truncate(before);
      if (same === undefined) {
        fail('wrong-type', 'names', `names[${i}] is ${typeof name}, not a string.`);
      }
      const where = `rows ${same} and ${before + i}`;
      fail('duplicate-name', 'names', `names: "${name}" names ${where}; a name may stand once.`);
    });
  }

  truncate(count: number): void {
    for (const name of this.list.splice(count)) this.#rows.delete(name);
  }
}
