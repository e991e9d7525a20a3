// The selectors of Playwright for a browser that it does not drive: the same strings, and the same program that finds
// elements by them in the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Text = string | RegExp;

export interface Choice {
  hasText?: Text;
  hasNotText?: Text;
  has?: { selector: string };
  hasNot?: { selector: string };
  visible?: boolean;
}

export interface RoleOptions {
  name?: Text;
  exact?: boolean;
  checked?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  selected?: boolean;
  disabled?: boolean;
  includeHidden?: boolean;
  level?: number;
}

function quoted(text: Text, exact = false): string {
  if (text instanceof RegExp) return String(text);
  return JSON.stringify(text) + (exact ? 's' : 'i');
}

export function byRole(role: string, { name, exact, ...rest }: RoleOptions = {}): string {
  const states = Object.entries(rest).map(([key, value]) => [
    key === 'includeHidden' ? 'include-hidden' : key,
    String(value),
  ]);
  const named = name === undefined ? [] : [['name', quoted(name, exact)]];
  const conditions = [...states, ...named].map(([key, value]) => `[${key}=${value}]`);
  return `internal:role=${role}${conditions.join('')}`;
}

export const byText = (text: Text, exact = false): string => `internal:text=${quoted(text, exact)}`;
export const byLabel = (text: Text, exact = false): string =>
  `internal:label=${quoted(text, exact)}`;

export function chosen(selector: string, choice: Choice = {}): string {
  const parts = [selector];
  if (choice.hasText !== undefined) parts.push(`internal:has-text=${quoted(choice.hasText)}`);
  if (choice.hasNotText !== undefined)
    parts.push(`internal:has-not-text=${quoted(choice.hasNotText)}`);
  if (choice.has) parts.push(`internal:has=${JSON.stringify(choice.has.selector)}`);
  if (choice.hasNot) parts.push(`internal:has-not=${JSON.stringify(choice.hasNot.selector)}`);
  if (choice.visible !== undefined) parts.push(`visible=${choice.visible}`);
  return parts.join(' >> ');
}

/** A program that Playwright runs in pages. It exports it to nobody, so it is read. */
export function bundled(name: string): string {
  const index = createRequire(import.meta.url).resolve('playwright-core');
  const bundle = readFileSync(join(dirname(index), 'lib', 'coreBundle.js'), 'utf8');
  const start = bundle.indexOf(`// packages/playwright-core/src/generated/${name}.ts`);
  const literal = /\n\s*source\d* = ('(?:[^'\\\n]|\\.)*');/g;
  literal.lastIndex = Math.max(start, 0);
  const text = literal.exec(bundle)?.[1];
  if (start < 0 || !text) throw new Error(`This playwright-core keeps its ${name} elsewhere.`);
  return new Function(`return ${text}`)() as string;
}

/** What finds elements, as a script whose value it is. */
export function finderSource(): string {
  const options = {
    isUnderTest: false,
    sdkLanguage: 'javascript',
    frameSeq: 0,
    testIdAttributeName: 'data-testid',
    stableRafCount: 2,
    browserName: 'webkit',
    isUtilityWorld: false,
    customEngines: [],
  };
  return `(() => { const module = {}; ${bundled('injectedScriptSource')}
    return new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)}); })()`;
}
