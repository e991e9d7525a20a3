// A first visit, played on the figure's program without a browser: what it calls is what a page loads first.
// Called as: node first-visit.mjs <program.mjs> <watched.wasm> <font.ttf> <visits.json> <profile of each visit>...
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HEIGHT, setStage, WIDTH } from './stage.mjs';

/** @typedef {import('../../web/figure/bridge/bridge').LabModule} Module */
/**
 * @template T
 * @typedef {T extends number ? number : T} Plain
 */
/**
 * The module with plain numbers for its addresses and enumerations.
 * @typedef {{ [Name in keyof Module]: Module[Name] extends (...values: infer Values) => infer Result
 *   ? (...values: { [Place in keyof Values]: Plain<Values[Place]> }) => Plain<Result>
 *   : Module[Name] }} Lab
 */

const LOOKS = /** @type {const} */ (['report', 'board', 'svg_shapes', 'share']);
const ACTS = /** @type {const} */ (['undo', 'redo', 'fit', 'escape', 'reset']);
const [DOWN, MOVE, UP, LEAVE] = [0, 1, 2, 4];
const DEVICES = [0, 1];
const GRID_PIXELS = 25;
const MOVE_PIXELS = 9;
const EVENT_MS = 300;
// The panel is beside it. By the time a hand gets there, the page has loaded the second part.
const PLOT_WIDTH = 480;
const PROFILE_BYTES = 1 << 16;

const [program = '', watched = '', font = '', visits = '', ...profiles] = process.argv.slice(2);

/**
 * Passes texts as the page's bridge does.
 * @param {Lab} lab
 * @param {string[]} texts
 * @param {(pointers: number[]) => void} use
 */
function withTexts(lab, texts, use) {
  const pointers = texts.map((text) => {
    const room = 3 * text.length + 1;
    const at = lab._lab_allocate(room);
    lab.stringToUTF8(text, at, room);
    return at;
  });
  use(pointers);
  for (const pointer of pointers) lab._lab_free(pointer);
}

/** @param {Lab} lab */
function look(lab) {
  for (let frame = 0; frame < 8; ++frame) lab._lab_frame(performance.now());
  for (const what of LOOKS) lab[`_lab_${what}`]();
}

/**
 * Sets a language: the length of its texts decides what is called.
 * @param {Lab} lab
 * @param {string} language
 */
function speak(lab, language) {
  const file = new URL(`../../web/words/${language}.json`, import.meta.url);
  /** @type {Record<string, string>} */
  const words = JSON.parse(readFileSync(file, 'utf8'));
  for (const word of Object.entries(words))
    withTexts(lab, word, ([key = 0, text = 0]) => lab._lab_word(key, text));
}

/** @param {Lab} lab @param {Record<string, string>} visit */
function begin(lab, { lang, controls = 'full' }) {
  if (lang) speak(lab, lang);
  lab._lab_words();
  lab._lab_create();
  for (const name of ['board', 'controls', 'poster', 'colors'])
    withTexts(lab, [name], ([at = 0]) => lab._lab_setting(at));
  for (const possible of [0, 1]) lab._lab_panel_possible(possible, 1 - possible);
  lab._lab_panel_possible(controls === 'full' ? 1 : 0, controls === 'html' ? 1 : 0);
  lab._lab_touch(1);
  lab._lab_touch(0);
  for (const calm of [1, 0]) lab._lab_calm(calm);
  lab._lab_theme(1);
  lab._lab_theme(0);
  // As large as a whole window, and as small as in most pages.
  for (const scale of [2, 1]) {
    lab._lab_canvas(scale * WIDTH, scale * HEIGHT, scale * WIDTH, scale * HEIGHT);
    look(lab);
  }
  lab._lab_components();
  lab._lab_shift(1, 1);
}

/** @param {Lab} lab */
function draw(lab) {
  const bytes = readFileSync(font);
  const at = lab._lab_allocate(bytes.length);
  lab.HEAPU8.set(bytes, at);
  lab._lab_font(at, bytes.length);
  lab._lab_start(WIDTH, HEIGHT);
  look(lab);
  lab._lab_stop();
  look(lab);
  lab._lab_restart();
  look(lab);
}

/** Taps and drags all over the drawing, so on the tips too. @param {Lab} lab @param {number} device */
function sweep(lab, device) {
  let time = performance.now();
  const send = (/** @type {number} */ kind, /** @type {number} */ x, /** @type {number} */ y) => {
    // Slowly enough that no two presses are a double click.
    lab._lab_pointer(kind, device, 1, x, y, 0, (time += EVENT_MS), 1);
    lab._lab_frame(performance.now());
  };
  for (let y = GRID_PIXELS / 2; y < HEIGHT; y += GRID_PIXELS) {
    for (let x = GRID_PIXELS / 2; x < PLOT_WIDTH; x += GRID_PIXELS) {
      for (const kind of [MOVE, DOWN]) send(kind, x, y);
      for (const kind of [MOVE, UP, DOWN, UP]) send(kind, x + MOVE_PIXELS, y);
    }
  }
  send(LEAVE, 0, 0);
  look(lab);
}

/** Drags whatever is there beyond one edge after another, and takes it back. @param {Lab} lab */
function dragOut(lab) {
  let time = performance.now();
  const send = (/** @type {number} */ kind, /** @type {number} */ x, /** @type {number} */ y) => {
    lab._lab_pointer(kind, 0, 1, x, y, 0, (time += EVENT_MS), 1);
    for (let frame = 0; frame < 3; ++frame) lab._lab_frame(performance.now());
  };
  for (let y = GRID_PIXELS / 2; y < HEIGHT; y += GRID_PIXELS) {
    for (let x = GRID_PIXELS / 2; x < PLOT_WIDTH; x += GRID_PIXELS) {
      const beyond = [
        [-GRID_PIXELS, y],
        [PLOT_WIDTH + GRID_PIXELS, y],
        [x, -GRID_PIXELS],
        [x, HEIGHT + GRID_PIXELS],
      ];
      send(DOWN, x, y);
      for (const [outX = 0, outY = 0] of beyond) send(MOVE, outX, outY);
      send(UP, x, y);
      lab._lab_reset();
    }
  }
  send(LEAVE, 0, 0);
  look(lab);
}

/** @param {Lab} lab */
function press(lab) {
  lab._lab_focus(0);
  for (const step of [0, 1, 2]) {
    lab._lab_nudge(0, 1, 1, step);
    lab._lab_lengthen(0, 1, step);
    lab._lab_turn(0, 1, step);
  }
  for (const act of ACTS) {
    lab[`_lab_${act}`]();
    look(lab);
  }
  lab._lab_zoom(1.25);
  lab._lab_light(0, -1, -1);
  lab._lab_panel(0);
  look(lab);
}

/** @param {Record<string, string>} visit @param {string} file */
async function play(visit, file) {
  const canvas = setStage();
  const bytes = readFileSync(watched);
  /** @type {WebAssembly.Instance | undefined} */
  let watching;
  const instantiateWasm = (
    /** @type {WebAssembly.Imports} */ imports,
    /** @type {(instance: WebAssembly.Instance) => void} */ done,
  ) => {
    WebAssembly.instantiate(bytes, imports).then(({ instance }) => done((watching = instance)));
    return {};
  };
  const { default: create } = await import(pathToFileURL(resolve(program)).href);
  /** @type {Lab} */
  const lab = await create({ canvas, instantiateWasm });
  for (const parameter of Object.entries(visit))
    withTexts(lab, parameter, ([name = 0, value = 0]) => lab._lab_parameter(name, value));
  begin(lab, visit);
  draw(lab);
  for (const device of DEVICES) sweep(lab, device);
  dragOut(lab);
  press(lab);
  const at = lab._lab_allocate(PROFILE_BYTES);
  const write = /** @type {Function} */ (watching?.exports['__write_profile']);
  const size = write(at, PROFILE_BYTES);
  writeFileSync(file, lab.HEAPU8.subarray(at, at + size));
}

/** @type {Record<string, string>[]} */
const addresses = JSON.parse(readFileSync(visits, 'utf8'));
for (const [index, visit] of addresses.entries()) await play(visit, profiles[index] ?? '');
