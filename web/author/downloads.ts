// Packages for learning platforms. What makes them is fetched when the first one is wanted.
import type { Builder, View } from './builder';
import { make, part } from './dom';
import { workOf } from './output';
import { say } from './say';
import { kindOf } from './scorm/kind';
import type { Values } from '../wire/messages';

/** What is shown; that an exercise does not count must be said here, and is left out elsewhere. */
function packedIn({ draft, shown }: View): Values {
  return draft.values['graded'] === 'off' ? { ...shown, graded: 'off' } : shown;
}

function reportsOf(values: Values): string {
  switch (kindOf(values)) {
    case 'graded':
      return say('reportsGraded');
    case 'exercise':
      return say('reportsExercise');
    case 'quiz':
      return say('reportsQuiz');
    case 'questions':
      return say('reportsQuestions');
    case 'steps':
      return say('reportsSteps');
    default:
      return say('reportsFigure');
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
    this.#say(say('packing'));
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
      this.#say(say('packed', { name }));
    } catch (error) {
      this.#say(say('notPacked', { why: error instanceof Error ? error.message : String(error) }));
    } finally {
      button.disabled = false;
    }
  }
}
