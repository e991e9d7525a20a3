// What runs inside each page before its own scripts: page.mjs sends this file as text, so it imports nothing.

/**
 * @typedef {object} Probe
 * @property {number} frames callbacks of requestAnimationFrame the figure was given
 * @property {Promise<number>} ready milliseconds from the start of the navigation to the end of the first frame
 *   that shows the figure
 * @property {() => void} listen starts to time moves
 * @property {() => { moves: number, answers: number, latencies: number[], intervals: number[] }} heard ends it: moves
 *   that came, frames that showed an answer, for each move the milliseconds from its event to the end of the frame that
 *   answered, and those from each frame to the next
 */
/** @typedef {typeof globalThis & { benchReady: string, benchProbe: Probe }} Probed */

const here = /** @type {Probed} */ (globalThis);
const nextFrame = window.requestAnimationFrame.bind(window);

/** @type {number[]} */
let latencies = [];
/** @type {number[]} */
let waiting = [];
/** @type {number[]} */
let frameTimes = [];
let answered = 0;
let answers = 0;
let moves = 0;
let listening = false;

/**
 * A message is the first task after the frame: styles and layout are done, and its picture is handed on.
 * @param {(now: number) => void} then
 */
function afterFrame(then) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then(performance.now());
  };
  port2.postMessage(null);
}

/** @param {(now: number) => void} then */
function whenReady(then) {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(here.benchReady)) return;
    observer.disconnect();
    nextFrame(() => afterFrame(then));
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
}

/** @param {PointerEvent} event */
function moved(event) {
  moves += 1;
  waiting.push(event.timeStamp);
}

// An answer is a number on the page that changed, in whichever task or frame the figure writes it.
const reader = new MutationObserver(() => {
  answered = waiting.length;
});

/** @param {number} began */
function watchFrames(began) {
  if (!listening) return;
  frameTimes.push(began);
  afterFrame((now) => {
    if (answered > 0) answers += 1;
    latencies.push(...waiting.splice(0, answered).map((time) => now - time));
    answered = 0;
  });
  nextFrame(watchFrames);
}

function listen() {
  frameTimes = [];
  [latencies, waiting, answered, moves, answers, listening] = [[], [], 0, 0, 0, true];
  addEventListener('pointermove', moved, { capture: true });
  for (const output of document.querySelectorAll('output, .readout [data-value]')) {
    reader.observe(output, { subtree: true, childList: true, characterData: true });
  }
  nextFrame(watchFrames);
}

function heard() {
  listening = false;
  removeEventListener('pointermove', moved, { capture: true });
  reader.disconnect();
  const intervals = frameTimes.slice(1).map((time, i) => time - (frameTimes[i] ?? 0));
  return { moves, answers, latencies, intervals };
}

here.benchProbe = { frames: 0, ready: new Promise(whenReady), listen, heard };
window.requestAnimationFrame = (callback) => {
  here.benchProbe.frames += 1;
  return nextFrame(callback);
};
