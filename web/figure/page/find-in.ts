/** An element of figure.html. */
export function findIn<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`figure.html has no ${selector}`);
  return found;
}
