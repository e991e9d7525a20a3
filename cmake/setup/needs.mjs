// What each part of the work needs from the system, and the packages that bring it.

/** @typedef {import('./system.mjs').Manager} Manager */
/**
 * @typedef {object} Need
 * @property {string} name
 * @property {string} why
 * @property {string[]} [commands] any one of these on PATH will do
 * @property {string} [atLeast] the oldest version of the command that will do
 * @property {string} [module] the pkg-config name, for systems other than Debian
 * @property {string} [variable] an environment variable that may name the program
 * @property {string} [onDebian] the command to have on Debian; another one will do where it cannot be installed
 * @property {string[]} [slowerOnDebian] packages for a Debian that does not have that command
 * @property {boolean} [debianOnly] other systems can do without, or get it in another way
 * @property {boolean} [notOnDebian] Debian's packages take its place there
 * @property {Partial<Record<Manager, string[]>>} packages
 */

const chromiumCommands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromiumPackages = { ...same('chromium'), brew: ['--cask', 'chromium'] };

/** @type {Record<string, Need>} */
export const needs = {
  cmake: need('CMake', 'configures the C++ build', ['cmake'], same('cmake'), { atLeast: '3.25' }),
  ninja: need('Ninja', 'runs the C++ build', ['ninja'], {
    ...same('ninja'),
    apt: ['ninja-build'],
    dnf: ['ninja-build'],
  }),
  compiler: need('a C++ compiler', 'builds the native figure', ['c++', 'g++', 'clang++'], {
    apt: ['g++'],
    dnf: ['gcc-c++'],
    pacman: ['gcc'],
    brew: ['llvm'],
  }),
  // It compiles code with sanitizers in two thirds of the time that GCC takes.
  clang: need('Clang', 'builds the native tests', ['clang++'], {
    ...same('clang'),
    dnf: ['clang', 'compiler-rt'],
    brew: ['llvm'],
  }),
  clangRuntime: need(
    'the sanitizers of Clang',
    'checks the native tests while they run',
    [],
    { apt: ['libclang-rt-dev'] },
    { debianOnly: true },
  ),
  xz: need('xz', 'unpacks source packages', ['xz'], { apt: ['xz-utils'] }, { debianOnly: true }),
  git: need('git', 'fetches libraries', ['git'], same('git'), { notOnDebian: true }),
  mmdebstrap: need(
    'mmdebstrap',
    'makes the toolchain root',
    ['mmdebstrap'],
    { apt: ['mmdebstrap', 'mount'] },
    { debianOnly: true },
  ),
  bubblewrap: need(
    'bubblewrap',
    'runs programs in the toolchain root',
    ['bwrap'],
    { apt: ['bubblewrap'] },
    { debianOnly: true },
  ),
  uidmap: need(
    'uidmap',
    'makes the toolchain root without being root',
    ['newuidmap'],
    { apt: ['uidmap'] },
    { debianOnly: true },
  ),
  clangFormat: need(
    'clang-format',
    'checks the layout of C++',
    ['clang-format-14', 'clang-format'],
    {
      ...same('clang-format'),
      dnf: ['clang-tools-extra'],
      pacman: ['clang'],
    },
  ),
  // From version 22 on it passes over the headers of the system.
  clangTidy: need(
    'clang-tidy',
    'lints C++',
    ['clang-tidy'],
    {
      apt: ['clang-tidy-22'],
      dnf: ['clang-tools-extra'],
      pacman: ['clang'],
      brew: ['llvm'],
    },
    { onDebian: 'clang-tidy-22', slowerOnDebian: ['clang-tidy'] },
  ),
  glslang: need('glslang', 'compiles the shaders in the tests', ['glslangValidator', 'glslang'], {
    ...same('glslang'),
    apt: ['glslang-tools'],
  }),
  doctest: need(
    'doctest',
    'the C++ test framework',
    [],
    { apt: ['doctest-dev'] },
    { debianOnly: true },
  ),
  chromium: need('Chromium', 'runs the benchmarks', chromiumCommands, chromiumPackages, {
    variable: 'CHROME_BIN',
  }),
  // The same engine without the windows of a browser: a page takes it half as long to open.
  headlessChromium: need(
    'Chromium',
    'runs the end-to-end tests',
    chromiumCommands,
    { ...chromiumPackages, apt: ['chromium-headless-shell'] },
    { variable: 'CHROME_BIN', onDebian: 'chromium-headless-shell' },
  ),
  firefox: need(
    'Firefox ESR',
    'runs the tests in a second engine',
    ['firefox-esr', 'firefox'],
    { apt: ['firefox-esr'] },
    { debianOnly: true, variable: 'FIREFOX_BIN' },
  ),
  webkit: need(
    'WebKitGTK',
    'runs the tests in a third engine',
    ['WebKitWebDriver'],
    { apt: ['webkit2gtk-driver'] },
    { debianOnly: true },
  ),
  dbus: need(
    'D-Bus',
    'lets the processes of a browser or a screen reader find each other',
    ['dbus-run-session'],
    { apt: ['dbus-daemon'] },
    { debianOnly: true },
  ),
  // Firefox and WebKitGTK draw by WebGL only into a window, and a screen reader reads windows.
  xvfb: need(
    'Xvfb',
    'is the screen of browsers under test',
    ['Xvfb'],
    { apt: ['xvfb'] },
    { debianOnly: true },
  ),
  orca: need(
    'Orca',
    'reads a figure aloud in the tests',
    ['orca'],
    { apt: ['orca', 'at-spi2-core'] },
    { debianOnly: true },
  ),
  mesa: need(
    'Mesa',
    'draws without a graphics card',
    [],
    { apt: ['libegl1', 'libgl1-mesa-dri'] },
    { debianOnly: true },
  ),
  fonts: need(
    'DejaVu fonts',
    'text on the pages under test',
    [],
    { apt: ['fonts-dejavu-core'] },
    { debianOnly: true },
  ),
  poppler: need('Poppler', 'reads what pages print in the tests', ['pdftotext'], {
    ...same('poppler'),
    apt: ['poppler-utils'],
    dnf: ['poppler-utils'],
  }),
  glfw: need(
    'GLFW',
    'opens the window of the native figure',
    [],
    { apt: ['libglfw3-dev'], dnf: ['glfw-devel'], pacman: ['glfw'], brew: ['glfw'] },
    { module: 'glfw3' },
  ),
  gles: need(
    'OpenGL ES',
    'draws the native figure',
    [],
    { apt: ['libgles-dev', 'libegl-dev'], dnf: ['libglvnd-devel'], pacman: ['libglvnd'] },
    { module: 'glesv2' },
  ),
  openblas: need(
    'OpenBLAS',
    'the native yardstick of the benchmark',
    [],
    { apt: ['libopenblas-dev'], dnf: ['openblas-devel'], pacman: ['openblas'], brew: ['openblas'] },
    { module: 'openblas' },
  ),
};

/** The programs from Debian that make sites in tests/hosts: elsewhere those tests are left out. */
const hostPrograms = {
  mkdocs: ['mkdocs', 'mkdocs-material'],
  'sphinx-build': ['python3-sphinx', 'python3-myst-parser', 'furo'],
  hugo: ['hugo'],
  'jupyter-nbconvert': ['jupyter-nbconvert'],
  pandoc: ['pandoc'],
  jekyll: ['jekyll'],
  pelican: ['pelican'],
};
for (const [program, apt] of Object.entries(hostPrograms)) {
  needs[program] = need(
    program,
    'makes a site in the tests',
    [program],
    { apt },
    { debianOnly: true },
  );
}

/** @type {Record<string, string[]>} */
export const groups = {
  wasm: ['cmake', 'ninja'],
  root: ['mmdebstrap', 'bubblewrap'],
  rootless: ['uidmap'],
  imgui: ['xz', 'git'],
  native: ['cmake', 'ninja', 'compiler', 'glfw', 'gles'],
  cpp: ['cmake', 'ninja', 'clang', 'clangRuntime', 'doctest', 'git'],
  doctest: ['doctest', 'git'],
  blas: ['cmake', 'ninja', 'compiler', 'openblas'],
  format: ['clangFormat'],
  lint: ['clangTidy'],
  shaders: ['glslang'],
  browser: ['headlessChromium', 'fonts', 'poppler'],
  firefox: ['firefox', 'xvfb', 'mesa', 'fonts'],
  webkit: ['webkit', 'dbus', 'xvfb', 'mesa', 'fonts'],
  reader: ['chromium', 'firefox', 'orca', 'dbus', 'xvfb', 'fonts'],
  bench: ['chromium', 'fonts'],
  hosts: Object.keys(hostPrograms),
  sites: ['mkdocs', 'sphinx-build', 'hugo', 'pandoc'],
};

/**
 * @param {string} name
 * @param {string} why
 * @param {string[]} commands
 * @param {Need['packages']} packages
 * @param {Partial<Need>} [rest]
 * @returns {Need}
 */
function need(name, why, commands, packages, rest = {}) {
  return { name, why, commands, packages, ...rest };
}

/**
 * @param {string} name
 * @returns {Partial<Record<Manager, string[]>>}
 */
function same(name) {
  return { apt: [name], dnf: [name], pacman: [name], brew: [name] };
}
