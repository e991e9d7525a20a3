// A question shows its reply once the reader has committed to an answer.

import { courseWord } from './words';

export interface Answered {
  readonly form: HTMLFormElement;
  readonly right: boolean;
  readonly first: boolean;
}

function reply(form: HTMLFormElement): Answered | null {
  const chosen = form.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  const place = form.querySelector<HTMLElement>('.reply');
  if (!place) return null;
  const said = document.createElement('p');
  if (!chosen) {
    said.textContent = courseWord('choose');
    place.classList.remove('is-right');
    place.replaceChildren(said);
    return null;
  }
  const details = form.querySelector(`details[data-for="${chosen.value}"]`);
  const right = details?.hasAttribute('data-right') ?? false;
  const verdict = document.createElement('strong');
  verdict.textContent = courseWord(right ? 'right' : 'wrong');
  said.append(verdict, ' ', ...(details?.querySelector('p')?.cloneNode(true).childNodes ?? []));
  place.classList.toggle('is-right', right);
  place.replaceChildren(said);
  const first = !form.hasAttribute('data-answered');
  form.setAttribute('data-answered', '');
  return { form, right, first };
}

/** Counts the questions of a section whose first answer was right. */
function keepScore(score: HTMLElement, answered: readonly Answered[]): void {
  const all = score.dataset['of'] ?? '';
  const right = answered.filter((one) => one.right).length;
  const key = String(answered.length) === all ? 'all' : 'some';
  score.textContent = courseWord(key, { answered: answered.length, all, right });
}

export function answerQuestions(onAnswer: (answered: Answered) => void): void {
  const firsts = new Map<Element, Answered[]>();
  for (const form of document.querySelectorAll<HTMLFormElement>('form.ask')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answered = reply(form);
      if (!answered) return;
      const score = form.closest('section')?.querySelector<HTMLElement>('.score');
      if (score && answered.first) {
        const list = [...(firsts.get(score) ?? []), answered];
        firsts.set(score, list);
        keepScore(score, list);
      }
      onAnswer(answered);
    });
  }
}
