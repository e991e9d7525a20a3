// A learning platform that stands in for real ones: it speaks the calls of SCORM, keeps what is set, and notes
// everything that the standard forbids.
import type { Page } from 'playwright-core';

export interface Ledger {
  values: Record<string, string>;
  calls: string[];
  faults: string[];
}

export type Version = '1.2' | '2004';

const NUMBER = '\\d{1,3}(\\.\\d+)?';
/** What may be set, and to what. */
const RULES: Record<Version, Record<string, string>> = {
  '1.2': {
    'cmi.core.lesson_status': 'passed|failed|completed|incomplete',
    'cmi.core.score.raw': NUMBER,
    'cmi.core.score.min': NUMBER,
    'cmi.core.score.max': NUMBER,
    'cmi.core.exit': 'suspend',
    'cmi.core.session_time': '\\d{4}:\\d\\d:\\d\\d(\\.\\d{1,2})?',
    'cmi.suspend_data': '.{0,4096}',
    'cmi.interactions.\\d+.id': 'attempt-\\d+(-answer-\\d+)?',
    'cmi.interactions.\\d+.type': 'performance|true-false|fill-in',
    'cmi.interactions.\\d+.student_response': '\\d+ of \\d+|t|f|.{1,255}',
    'cmi.interactions.\\d+.result': 'correct|wrong',
    'cmi.interactions.\\d+.time': '\\d\\d:\\d\\d:\\d\\d',
    'cmi.objectives.0.id': 'first-attempt',
    'cmi.objectives.0.score.(raw|min|max)': NUMBER,
  },
  '2004': {
    'cmi.completion_status': 'completed|incomplete',
    'cmi.success_status': 'passed|failed',
    'cmi.score.raw': NUMBER,
    'cmi.score.min': NUMBER,
    'cmi.score.max': NUMBER,
    'cmi.score.scaled': '0|1|0\\.\\d+',
    'cmi.exit': 'suspend',
    'cmi.session_time': 'PT\\d+S',
    'cmi.suspend_data': '.{0,64000}',
    'cmi.interactions.\\d+.id': 'attempt-\\d+(-answer-\\d+)?',
    'cmi.interactions.\\d+.type': 'other|true-false|fill-in',
    'cmi.interactions.\\d+.description': '.{1,250}',
    'cmi.interactions.\\d+.learner_response': '\\d+ of \\d+|true|false|.{1,250}',
    'cmi.interactions.\\d+.result': 'correct|incorrect',
    'cmi.interactions.\\d+.timestamp': '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\dZ',
    'cmi.objectives.0.id': 'first-attempt',
    'cmi.objectives.0.score.(raw|min|max)': NUMBER,
  },
};

/** Its page, with the package in a frame within a frame, as platforms have it. */
export function platformPage(version: Version): string {
  return `<!doctype html><html lang="en"><title>Platform</title><link rel="icon" href="data:,">
<style>iframe { width: 900px; height: 1500px; border: 0 }</style>
<body><script>(${install.toString()})(${JSON.stringify(version)}, ${JSON.stringify(RULES[version])})</script></body></html>`;
}

export async function launch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const middle = document.createElement('iframe');
    middle.id = 'middle';
    document.body.replaceChildren(middle);
    const inner = middle.contentDocument;
    inner?.write(
      '<iframe id="package" src="/package/index.html" width="880" height="1480"></iframe>',
    );
    inner?.close();
  });
}

/** Leaves the package as a learner does, by going elsewhere. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const middle = document.querySelector<HTMLIFrameElement>('#middle');
    const frame = middle?.contentDocument?.querySelector<HTMLIFrameElement>('#package');
    if (frame) frame.src = 'about:blank';
  });
  await page.waitForFunction(() => {
    const { calls } = (window as unknown as { ledger: Ledger }).ledger;
    return /Finish|Terminate/.test(calls.at(-1) ?? '');
  });
}

export async function ledgerOf(page: Page): Promise<Ledger> {
  return page.evaluate(() => (window as unknown as { ledger: Ledger }).ledger);
}

/** Runs in the platform's page, so it can use nothing from here. */
function install(version: string, rules: Record<string, string>): void {
  const ledger: Ledger = { values: {}, calls: [], faults: [] };
  const old = version === '1.2';
  let running = false;
  const fault = (text: string): string => {
    ledger.faults.push(text);
    return 'false';
  };
  const turn = (from: boolean, given: string): string => {
    if (running !== from || given !== '') return fault('begun or ended wrongly');
    running = !from;
    return 'true';
  };
  const ruleOf = (element: string): string | undefined =>
    Object.entries(rules).find(([name]) => new RegExp(`^${name}$`).test(element))?.[1];
  const get = (element: string): string => {
    if (!running) return fault(`${element} asked for at the wrong time`);
    if (element === 'cmi.interactions._count') {
      const ids = Object.keys(ledger.values).filter((name) =>
        /^cmi\.interactions\..*id$/.test(name),
      );
      return String(ids.length);
    }
    if (!ruleOf(element)) return fault(`${element} is unknown`);
    return ledger.values[element] ?? (old && element.endsWith('status') ? 'not attempted' : '');
  };
  const set = (element: string, value: string): string => {
    if (!running) return fault(`${element} set at the wrong time`);
    if (!new RegExp(`^(${ruleOf(element)})$`, 's').test(value))
      return fault(`${element} = ${value}`);
    ledger.values[element] = value;
    return 'true';
  };
  const prefix = old ? 'LMS' : '';
  const calls: Record<string, (first: string, second: string) => string> = {
    [`${prefix}Initialize`]: (given) => turn(false, given),
    [old ? 'LMSFinish' : 'Terminate']: (given) => turn(true, given),
    [`${prefix}GetValue`]: get,
    [`${prefix}SetValue`]: set,
    [`${prefix}Commit`]: () => (running ? 'true' : fault('committed at the wrong time')),
  };
  const api = Object.entries(calls).map(([name, call]) => [
    name,
    (...given: string[]): string => {
      ledger.calls.push(`${name}(${given.join()})`);
      return call(given[0] ?? '?', given[1] ?? '?');
    },
  ]);
  Object.assign(window, { ledger, [old ? 'API' : 'API_1484_11']: Object.fromEntries(api) });
}
