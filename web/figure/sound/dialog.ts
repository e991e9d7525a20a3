// The help's dialog about sound: what is heard, a switch, and how loud.
import { fill, learnAllWords, made, switchFor } from '../page/dialog';
import type { Help } from '../page/help';
import { word } from '../say/words';
import type { Sound } from './sound';

const STEP = 5;

export async function fillSound(help: Help): Promise<void> {
  const [sound] = await Promise.all([help.sound(), learnAllWords(help.bridge)]);
  const told = made('section', '');
  for (const key of ['help.sound.tones', 'help.sound.marks', 'help.sound.too'] as const)
    told.append(made('p', word(key)));
  told.className = 'told';
  // It gets the focus, and so is read; the next is the switch.
  told.tabIndex = -1;
  const power = switchFor('help.sound.on', sound.on, (on) => sound.choose(on, sound.volume));
  fill(help.dialog, 'help.sound', told, power, slider(sound));
}

function slider(sound: Sound): HTMLElement {
  const range = document.createElement('input');
  range.type = 'range';
  range.min = '0';
  range.max = '100';
  range.step = String(STEP);
  range.value = String(sound.volume);
  const written = document.createElement('output');
  const write = (): void => {
    written.textContent = `${range.value}\u00a0%`;
    range.setAttribute('aria-valuetext', written.textContent);
  };
  range.addEventListener('input', () => {
    sound.choose(sound.on, range.valueAsNumber);
    write();
  });
  write();
  // The range says it; a name with a number in it would change with every step.
  written.ariaHidden = 'true';
  const label = made('label');
  label.append(word('help.sound.volume'), range, written);
  return label;
}
