// Sets parameters in a running figure, and reads its answers.
import type { State, Values } from '../wire/messages';
import { VERSION } from '../wire/messages';
import { messageOfFigure } from '../wire/reports';
import type { Frame } from './frame';
import { CosineLabError } from './frame';

/** The answer as a state; throws if it is not one. */
export function stateIn(value: unknown): State {
  const message = messageOfFigure({ cosineLab: VERSION, type: 'ready', state: value });
  if (message?.type !== 'ready')
    throw new CosineLabError('The figure did not answer with its state.');
  return message.state;
}

/** Sets one after the other, and says what was refused. */
export async function setAll(
  frame: Frame,
  steps: readonly Values[],
  complain: (error: unknown) => void,
): Promise<State> {
  for (const parameters of steps) {
    if (Object.keys(parameters).length === 0) continue;
    await frame.ask({ type: 'set', parameters }).catch(complain);
  }
  // Asked in any case: a figure sends `input` only to a page that has asked for something.
  return stateIn(await frame.ask({ type: 'state' }));
}
