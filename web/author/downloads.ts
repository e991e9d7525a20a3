// Packages for learning platforms. What makes them is fetched when the first one is wanted.
import type { Builder, View } from './builder';
import { make, part } from './dom';
import { figureOf } from './parameters';
import { workOf } from './output';

export class Downloads {
  readonly #builder: Builder;
  readonly #say: (text: string) => void;
  readonly #what = part('.reports', HTMLElement);

  constructor(builder: Builder, say: (text: string) => void) {
    this.#builder = builder;
    this.#say = say;
    for (const version of ['1.2', '2004'] as const) {
      const button = part(`[data-scorm="${version}"]`, HTMLButtonElement);
      button.addEventListener('click', () => void this.#download(version, button));
    }
  }

  update({ shown }: View): void {
    const exercise = figureOf(shown) === 'pairs' && shown['exercise'] === 'on';
    this.#what.textContent = exercise
      ? 'It reports the points of the exercise: completed once the answers have been checked, passed with all points.'
      : 'It reports “completed” when a learner has changed something. The figure “pairs” with its exercise also reports points.';
  }

  async #download(version: '1.2' | '2004', button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    this.#say('The package is being made.');
    try {
      const { packageOf } = await import('./scorm/package');
      const { name, bytes } = await packageOf(version, workOf(this.#builder.view, ''));
      const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
      make('a', { href: url, download: name }).click();
      // The browser reads it after the click.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      this.#say(`${name} is ready.`);
    } catch (error) {
      this.#say(`The package could not be made: ${error instanceof Error ? error.message : error}`);
    } finally {
      button.disabled = false;
    }
  }
}
