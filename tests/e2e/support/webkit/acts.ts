// What locators do within a page of WebKitGTK: functions of an element, as text.

export const giveFiles = `(element, files) => {
  const transfer = new DataTransfer();
  for (const { name, mimeType, bytes } of files) {
    const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
    transfer.items.add(new File([content], name, { type: mimeType }));
  }
  element.files = transfer.files;
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}`;

/** The page may draw it anew at once. */
export const keepChecked = `(element, _, finder) => {
  const kept = window.__lab.checked = { element };
  element.addEventListener('change', () => { kept.now = element.checked; }, { capture: true, once: true });
  return finder.elementState(element, 'checked').matches;
}`;

export const keptChecked = `(_, finder) => {
  const { element, now } = window.__lab.checked ?? {};
  return now ?? (element?.isConnected ? finder.elementState(element, 'checked').matches : null);
}`;

export const takeFocus = `(element) => {
  element.focus();
  return element.getRootNode().activeElement === element;
}`;

export const intoView = `
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });`;

/** A frame does not scroll the page around it, which a bar of the browser makes lower when a page asks for a permission. */
export const intoPage = `({ y }) => {
  if (y >= 0 && y < innerHeight) return false;
  scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
  return true;
}`;

export const place = `async (element, { position, force }, finder) => {
  if (!force) {
    const states = ['visible', 'enabled', 'stable'];
    const answer = await finder.checkElementStates(element, states, true);
    if (answer) return { wait: 'is not ' + (answer.missingState ?? 'connected') };
  }
  ${intoView}
  const find = () => {
    const box = element.getBoundingClientRect();
    if (position) return { x: box.x + position.x, y: box.y + position.y };
    const [first = box] = element.getClientRects();
    return { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  };
  const middle = find().y - innerHeight / 2;
  if (Math.abs(middle) > innerHeight / 2) scrollBy({ top: middle, behavior: 'instant' });
  let spot = find();
  if (force) return spot;
  let hit = finder.expectHitTarget(spot, element);
  if (hit !== 'done') {
    // What sticks to an edge may lie on it.
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    spot = find();
    hit = finder.expectHitTarget(spot, element);
  }
  if (hit !== 'done') return { wait: 'lies under ' + hit.hitTargetDescription };
  window.__lab.aim = finder.setupHitTargetInterceptor(element, 'mouse', undefined, false);
  return spot;
}`;

/** Whether the hand met what it was led to: a press on anything else was kept from the page. */
export const hasMet = `() => {
  const { aim } = window.__lab;
  window.__lab.aim = undefined;
  return !aim?.stop || aim.stop() === 'done';
}`;
