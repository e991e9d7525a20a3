// What runs inside each page before its own scripts. It is sent as text, so it can use nothing from outside.

/**
 * @typedef {object} Probe
 * @property {number} frames callbacks of requestAnimationFrame the figure was given
 * @property {Promise<number>} ready milliseconds from the start of the navigation to the end of the first frame
 *   that shows the figure
 * @property {() => void} listen starts to time moves
 * @property {() => { moves: number, latencies: number[] }} heard ends it: moves that came, and for each that the
 *   figure answered the milliseconds from the event to the end of the frame with the answer
 */

/** @param {string} readySelector */
export function installProbe(readySelector) {
  const nextFrame = window.requestAnimationFrame.bind(window);

  // A message is the first task after the frame: styles and layout are done, and its picture is handed on.
  function afterFrame(/** @type {(now: number) => void} */ then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then(performance.now());
    };
    port2.postMessage(null);
  }

  function whenReady(/** @type {(now: number) => void} */ then) {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(readySelector)) return;
      observer.disconnect();
      nextFrame(() => afterFrame(then));
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  }

  /** @type {number[]} */
  let latencies = [];
  /** @type {number[]} */
  let waiting = [];
  let answered = 0;
  let moves = 0;
  let listening = false;

  const moved = (/** @type {PointerEvent} */ event) => {
    moves += 1;
    waiting.push(event.timeStamp);
  };
  // An answer is a number on the page that changed, in whichever task or frame the figure writes it.
  const reader = new MutationObserver(() => {
    answered = waiting.length;
  });
  const watchFrames = () => {
    if (!listening) return;
    afterFrame((now) => {
      latencies.push(...waiting.splice(0, answered).map((time) => now - time));
      answered = 0;
    });
    nextFrame(watchFrames);
  };

  /** @type {Probe} */
  const probe = {
    frames: 0,
    ready: new Promise(whenReady),
    listen() {
      [latencies, waiting, answered, moves, listening] = [[], [], 0, 0, true];
      addEventListener('pointermove', moved, { capture: true });
      for (const output of document.querySelectorAll('output')) {
        reader.observe(output, { subtree: true, childList: true, characterData: true });
      }
      nextFrame(watchFrames);
    },
    heard() {
      listening = false;
      removeEventListener('pointermove', moved, { capture: true });
      reader.disconnect();
      return { moves, latencies };
    },
  };
  window.requestAnimationFrame = (callback) => {
    probe.frames += 1;
    return nextFrame(callback);
  };
  Object.assign(window, { benchProbe: probe });
}
