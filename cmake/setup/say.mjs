// Everything the commands tell the person at the terminal.

/** An error whose message is meant for a person: shown without a stack. */
export class Stop extends Error {}

const clearLine = '\r\x1b[K';
const quietSeconds = 10;

/** @param {string} text */
export function step(text) {
  process.stdout.write(`==> ${text}\n`);
}

/** @param {string} text */
export function note(text) {
  process.stdout.write(`    ${text}\n`);
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10000 ? 1 : 0)} s`;
}

/** @param {number} began */
function elapsed(began) {
  return `${Math.round((Date.now() - began) / 1000)} s`;
}

/**
 * A line that ticks while something long runs. A log file gets a whole line every ten seconds instead.
 * @param {string} label
 */
export function progress(label) {
  const began = Date.now();
  const live = process.stdout.isTTY === true;
  let last = '';
  let printed = began;
  const tick = () => {
    if (!live && Date.now() - printed < quietSeconds * 1000) return;
    printed = Date.now();
    const line = `    ${label} ... ${elapsed(began)}  ${last}`;
    if (live) process.stdout.write(clearLine + line.slice(0, (process.stdout.columns || 80) - 1));
    else process.stdout.write(`${line.slice(0, 110)}\n`);
  };
  const timer = setInterval(tick, 1000);
  return {
    /** @param {string} line */
    update(line) {
      last = line;
    },
    /** @param {string} result */
    end(result) {
      clearInterval(timer);
      if (live) process.stdout.write(clearLine);
      note(`${label}: ${result}, ${seconds(Date.now() - began)}`);
    },
  };
}

/**
 * Runs a command's body and turns its end into an exit code.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const known = error instanceof Stop;
    process.stderr.write(
      `\n${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}
