// Packages for learning platforms. What makes them is fetched when the first one is wanted.
import type { Builder, View } from './builder';
import { make, part } from './dom';
import { workOf } from './output';
import { kindOf } from './scorm/kind';
import type { Values } from '../wire/messages';

/** What is shown; that an exercise does not count must be said here, and is left out elsewhere. */
function packedIn({ draft, shown }: View): Values {
  return draft.values['graded'] === 'off' ? { ...shown, graded: 'off' } : shown;
}

function reportsOf(values: Values): string {
  switch (kindOf(values)) {
    case 'graded':
      return 'It reports every answer, the first and the best score, and passed or failed. Learners can change nothing but their answers. For practice, switch “Graded” on and off again.';
    case 'exercise':
      return 'It reports every answer and the best score. Learners may look the answers up, and try as often as they like.';
    case 'quiz':
      return 'It reports every answer, how many questions were answered rightly, and passed or failed. Learners answer each question once, and can change nothing else. For practice, switch “Graded” on and off again.';
    case 'questions':
      return 'It reports every answer, how many questions were answered right on the first try, and “completed” when all are answered.';
    case 'steps':
      return 'It reports “completed” when a learner has done all guided steps.';
    default:
      return 'It reports “completed” when a learner has changed something. The figure “pairs” with its exercise also reports points.';
  }
}

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

  update(view: View): void {
    this.#what.textContent = reportsOf(packedIn(view));
  }

  async #download(version: '1.2' | '2004', button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    this.#say('The package is being made.');
    try {
      const { packageOf } = await import('./scorm/package');
      const { name, bytes } = await packageOf(version, {
        ...workOf(this.#builder.view),
        values: packedIn(this.#builder.view),
      });
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
