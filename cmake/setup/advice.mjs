// What to tell a person whose system lacks something.

/** @typedef {import('./needs.mjs').Need} Need */
/** @typedef {import('./system.mjs').System} System */

const emsdkLines = [
  'git clone https://github.com/emscripten-core/emsdk.git ~/emsdk',
  '~/emsdk/emsdk install latest && ~/emsdk/emsdk activate latest',
  '. ~/emsdk/emsdk_env.sh',
];

/** @type {Record<string, string>} */
const installers = {
  apt: 'sudo apt-get update && sudo apt-get install -y',
  dnf: 'sudo dnf install -y',
  pacman: 'sudo pacman -S --needed',
  brew: 'brew install',
};

/**
 * The lines to type, one command each.
 * @param {System} system
 * @param {readonly Need[]} missing
 * @returns {string[]}
 */
export function installLines(system, missing) {
  const plain = [];
  const casks = [];
  for (const need of missing) {
    const names = need.packages[system.manager] ?? [];
    if (names[0] === '--cask') casks.push(...names.slice(1));
    else plain.push(...names);
  }
  const installer = installers[system.manager];
  if (!installer) return [];
  const lines = plain.length > 0 ? [`${installer} ${[...new Set(plain)].join(' ')}`] : [];
  if (casks.length > 0) lines.push(`brew install --cask ${casks.join(' ')}`);
  return lines;
}

/**
 * @param {System} system
 * @returns {string[]}
 */
function emscriptenLines(system) {
  if (system.manager === 'brew') return ['brew install emscripten'];
  if (system.manager === 'pacman')
    return ['sudo pacman -S --needed emscripten', '. /etc/profile.d/emscripten.sh'];
  return emsdkLines;
}

/**
 * @param {System} system
 * @param {readonly Need[]} missing
 * @param {boolean} lacksEmscripten
 */
export function missingMessage(system, missing, lacksEmscripten) {
  const list = missing.map((need) => `  - ${need.name}${versionOf(need)}: ${need.why}`);
  if (lacksEmscripten) list.push('  - Emscripten 3.1.69 or newer: compiles C++ to WebAssembly');
  const lines = installLines(system, missing);
  const known = lines.length > 0 || missing.length === 0;
  if (lacksEmscripten) lines.push(...emscriptenLines(system));
  const how = known
    ? 'Install it with:'
    : 'Install the above with your package manager. Emscripten comes with:';
  const shown = lines.map((line) => `    ${line}`);
  if (shown.length === 0)
    return [`${system.name} lacks:`, ...list, '', 'Install the above, then try again.'].join('\n');
  return [`${system.name} lacks:`, ...list, '', how, '', ...shown, '', 'Then try again.'].join(
    '\n',
  );
}

/** @param {Need} need */
function versionOf(need) {
  return need.atLeast ? ` ${need.atLeast} or newer` : '';
}
