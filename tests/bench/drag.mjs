// A drag of A's tip with real mouse events, the same path of pixels in every figure.

const movesPerTurn = 60;
const frameMs = 1000 / 60;
// Multiples of it, less their whole parts, are spread evenly: the moves come at every moment of a frame.
const golden = 0.618034;

/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {{ x: number, y: number }} Spot */

/**
 * @param {Session} session
 * @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type
 * @param {Spot} at
 * @param {boolean} down
 */
function mouse(session, type, { x, y }, down) {
  const button = down || type === 'mouseReleased' ? 'left' : 'none';
  const buttons = down ? 1 : 0;
  return session.send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount: 1 });
}

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Presses on the tip, leads it round an ellipse, and lets go a quarter of a turn from where it began.
 * @param {Session} session
 * @param {Spot} tip
 * @param {number} turns
 * @param {() => Promise<void>} pressed called between the press and the first move
 * @param {(at: Spot) => Promise<void>} led called between the last move and the release
 * @returns {Promise<number>} how many moves it was
 */
export async function drag(session, tip, turns, pressed, led) {
  const moves = Math.round((turns + 0.25) * movesPerTurn);
  let at = tip;
  await mouse(session, 'mouseMoved', at, false);
  await mouse(session, 'mousePressed', at, true);
  await sleep(100);
  await pressed();
  for (let move = 1; move <= moves; move += 1) {
    const turn = (2 * Math.PI * move) / movesPerTurn;
    at = { x: tip.x + 70 * Math.sin(turn), y: tip.y + 50 * (1 - Math.cos(turn)) };
    // The answer comes when the page has dealt with the event, once a frame; no two moves are merged.
    await mouse(session, 'mouseMoved', at, true);
    await sleep(((move * golden) % 1) * frameMs);
  }
  await sleep(100);
  await led(at);
  await mouse(session, 'mouseReleased', at, false);
  return moves;
}
