// Small helpers for what is written into the page.

type Props<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'dataset'>
>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props<K> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

/** Text with `code marks` as nodes. */
export function marked(text: string): Node[] {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? make('code', {}, part) : document.createTextNode(part)));
}

/** Does not touch a field that already holds the text, so that the browser keeps its undo. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (field.value !== text) field.value = text;
}

export function part<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`author.html has no ${selector}`);
  return found;
}

let count = 0;

/** A name that no other element of the page has. */
export function freshId(stem: string): string {
  count += 1;
  return `${stem}-${count}`;
}
