// The page's address: what is for the page itself, and what is for the figure. Everything wrong is collected,
// nothing stops the figure.
import type { BadParameter, Given } from './bridge';
import type { ThemeChoice } from './theme';
import { withSegments } from './segments';
import { THEMES } from './theme';
import type { WordKey } from './words';

/** The page's own parameters; the module knows those of the figure. */
export const PAGE_PARAMETERS = ['board', 'theme'] as const;
const BOARDS = ['auto', 'open', 'folded'] as const;
export type BoardChoice = (typeof BOARDS)[number];

export interface Parameters {
  given: Given;
  theme: ThemeChoice;
  board: BoardChoice;
  complaints: BadParameter[];
}

export function readParameters(search: string): Parameters {
  const all = new URLSearchParams(search);
  const complaints: BadParameter[] = [];
  const choose = <T extends string>(
    parameter: (typeof PAGE_PARAMETERS)[number],
    choices: readonly T[],
    usual: T,
    reason: WordKey,
  ): T => {
    const piece = all.get(parameter);
    if (piece === null || piece === '') return usual;
    const found = choices.find((choice) => choice === piece);
    if (found === undefined) {
      complaints.push({ parameter, piece, reason, known: choices.join(', ') });
    }
    return found ?? usual;
  };
  return {
    theme: choose('theme', THEMES, 'auto', 'bad.unknown_theme'),
    board: choose('board', BOARDS, 'auto', 'bad.unknown_board'),
    given: [...new Set(all.keys())]
      .filter((name) => !PAGE_PARAMETERS.some((own) => own === name))
      .map((name) => [name, all.get(name) ?? ''] as const)
      .map(([name, value]) => [name, name === 'text' ? withSegments(value) : value] as const),
    complaints,
  };
}
