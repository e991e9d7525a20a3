// Files that a reader has chosen, dropped or pasted.
import { word } from '../say/words';
import type { Named } from './address';

const LOOKED = 4096;

async function isText(file: File): Promise<boolean> {
  const bytes = await file.slice(0, LOOKED).arrayBuffer();
  try {
    // A character that is cut off at the end is none that is wrong.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !text.includes('\0');
  } catch {
    return false;
  }
}

/** Tells the file of numbers (the one that is not text, else the first) from the file of names. */
export async function namedIn(files: readonly File[]): Promise<Named | null> {
  const texts = await Promise.all(files.map(isText));
  const file = files[Math.max(texts.indexOf(false), 0)];
  if (!file) return null;
  return { name: file.name, file, labels: files.find((one) => one !== file) ?? null };
}

/** Null: nothing that could be a file. */
export function filesIn(pasted: DataTransfer | null): File[] | null {
  if (!pasted) return null;
  if (pasted.files.length > 0) return [...pasted.files];
  const text = pasted.getData('text/plain');
  return text.trim() ? [new File([text], word('words.own.pasted'))] : null;
}
