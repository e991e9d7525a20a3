// What axe-core, the usual checker of accessibility rules, finds.
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const checker = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** One line for each broken rule and place. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.addScriptTag({ path: checker });
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    // All that is off by default, but about a criterion of WCAG 2.2 A or AA.
    const off = ['css-orientation-lock', 'label-content-name-mismatch', 'p-as-heading'];
    const rest = ['table-fake-caption', 'target-size', 'td-has-header'];
    const rules = Object.fromEntries([...off, ...rest].map((rule) => [rule, { enabled: true }]));
    return (await axe.run({ iframes: false, rules })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}
