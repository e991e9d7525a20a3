// Setting a figure that runs, and reading what it answers.
import type { State, Values } from '../wire/messages';
import { messageOfFigure, VERSION } from '../wire/messages';
import type { Frame } from './frame';
import { CosineLabError } from './frame';

/** An answer that is a state; throws where it is none. */
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
  // Asked in any case: a figure tells what moves under the hand only to a page that has spoken to it.
  return stateIn(await frame.ask({ type: 'state' }));
}
