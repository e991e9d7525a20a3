// The page's address: which figure, with what. Everything wrong is collected, nothing stops the figure.
import type { SceneParameters } from './bridge';
import type { ThemeChoice } from './theme';
import { THEMES } from './theme';
import type { WordKey } from './words';

const FIGURES = ['cosine'] as const;
const KNOWN = ['figure', 'vectors', 'dims', 'compare', 'theme'] as const;

/** One thing that could not be used. `known` lists what would be right, where that is a list. */
export interface Complaint {
  parameter: string;
  piece: string;
  reason: WordKey;
  known?: readonly string[];
}

export interface Parameters {
  scene: SceneParameters;
  theme: ThemeChoice;
  complaints: Complaint[];
}

export function readParameters(search: string): Parameters {
  const given = new URLSearchParams(search);
  const complaints: Complaint[] = [];
  for (const parameter of new Set(given.keys())) {
    if (!KNOWN.some((known) => known === parameter)) {
      complaints.push({ parameter, piece: '', reason: 'bad.unknown_parameter', known: KNOWN });
    }
  }
  const choose = <T extends string>(
    parameter: string,
    choices: readonly T[],
    usual: T,
    reason: WordKey,
  ): T => {
    const piece = given.get(parameter);
    if (piece === null || piece === '') return usual;
    const found = choices.find((choice) => choice === piece);
    if (found === undefined) complaints.push({ parameter, piece, reason, known: choices });
    return found ?? usual;
  };
  choose('figure', FIGURES, 'cosine', 'bad.unknown_figure');
  return {
    theme: choose('theme', THEMES, 'auto', 'bad.unknown_theme'),
    scene: {
      vectors: given.get('vectors') ?? '',
      dims: given.get('dims') ?? '',
      compare: given.get('compare') ?? '',
    },
    complaints,
  };
}
