import { expect, test } from 'vitest';
import { installLines, missingMessage } from '../../cmake/setup/advice.mjs';
import { groups, needs, type Need } from '../../cmake/setup/needs.mjs';
import type { Manager, System } from '../../cmake/setup/system.mjs';

const system = (manager: Manager): System => ({
  name: 'Some system',
  isDebian: false,
  codename: '',
  manager,
});

const some = (...names: string[]): Need[] =>
  names.map((name) => {
    const need = needs[name];
    if (!need) throw new Error(name);
    return need;
  });

test('every group names needs that exist, and every need has Debian packages', () => {
  for (const name of Object.values(groups).flat()) expect(needs).toHaveProperty(name);
  for (const need of Object.values(needs)) expect(need.packages.apt?.length).toBeGreaterThan(0);
});

test('every need of another system has packages there', () => {
  for (const need of Object.values(needs)) {
    if (need.debianOnly) continue;
    for (const manager of ['dnf', 'pacman'] as const) {
      expect(need.packages[manager], `${need.name} with ${manager}`).toBeDefined();
    }
  }
});

test.each([
  ['apt', 'sudo apt-get update && sudo apt-get install -y cmake ninja-build'],
  ['dnf', 'sudo dnf install -y cmake ninja-build'],
  ['pacman', 'sudo pacman -S --needed cmake ninja'],
  ['brew', 'brew install cmake ninja'],
] as const)('%s gets one line', (manager, line) => {
  expect(installLines(system(manager), some('cmake', 'ninja'))).toEqual([line]);
});

test('an application on macOS has a line of its own', () => {
  expect(installLines(system('brew'), some('cmake', 'chromium'))).toEqual([
    'brew install cmake',
    'brew install --cask chromium',
  ]);
});

test('the message names what is missing, why, and the lines that help', () => {
  const message = missingMessage(system('dnf'), some('cmake'), true);
  expect(message).toContain('CMake 3.25 or newer: configures the C++ build');
  expect(message).toContain('Emscripten 3.1.69 or newer');
  expect(message).toContain('    sudo dnf install -y cmake\n');
  expect(message).toContain('    ~/emsdk/emsdk install latest');
});

test('an unknown system still gets the lines for Emscripten', () => {
  const message = missingMessage(system('other'), some('cmake'), true);
  expect(message).toContain('with your package manager');
  expect(message).toContain('git clone');
});
