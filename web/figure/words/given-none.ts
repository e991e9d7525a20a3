// In place of given.ts where no other file may be loaded.
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';

export async function useGiven(
  _text: string,
  _bridge: Bridge,
  _tell: (progress: string) => void,
): Promise<string> {
  return word('words.own.no_worker');
}
