// In place of file-of-author.ts where no other file may be loaded.
import type { Bridge } from '../bridge/bridge';
import { word } from '../say/words';

export async function useFileOfAuthor(
  _text: string,
  _bridge: Bridge,
  _tell: (progress: string) => void,
): Promise<{ shown: boolean; notice: string }> {
  const notice = `${word('words.own.no_worker')} ${word('words.own.english')}`;
  return { shown: false, notice };
}
