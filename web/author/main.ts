// The figure builder: a figure, the form that changes it, and its code to copy.
import type { Complaint } from '../wire/messages';
import { AddressKeeper } from './address-keeper';
import type { View } from './builder';
import { Builder } from './builder';
import { make, part } from './dom';
import { Downloads } from './downloads';
import type { Draft } from './draft';
import { readDraft, writeDraft } from './draft';
import { Form } from './form/form';
import { Frame, heightIn, Output } from './output';
import { parameter } from './parameters';
import { say } from './say';
import { fresh, LanguageLinks } from './language';

const frame = part('.preview', HTMLIFrameElement);
const trouble = part('.trouble', HTMLElement);
const undo = part('.undo', HTMLButtonElement);
const redo = part('.redo', HTMLButtonElement);
const again = part('.again', HTMLButtonElement);
const back = part('.back', HTMLButtonElement);

/** Complaints that belong to no field of the form. */
function showTrouble(complaints: readonly Complaint[]): void {
  const others = complaints.filter(({ parameter: name }) => !parameter(name));
  const texts = [
    ...strangers.map((name) => say('stranger', { name })),
    ...others.map(({ parameter: name, message }) => (name ? `“${name}” ${message}` : message)),
  ];
  const uncorrected = complaints.some(({ parameter: name }) => parameter(name));
  if (uncorrected) {
    texts.push(say('uncorrected'));
  }
  // A screen reader must not hear the same text again.
  const now = [...trouble.children].map(({ textContent }) => textContent);
  if (now.join('\n') === texts.join('\n')) return;
  trouble.replaceChildren(...texts.map((text) => make('p', {}, text)));
}

function read(): Draft {
  const text = address.read();
  const { draft, unknown } = readDraft(text);
  strangers = unknown;
  return text === '' ? fresh() : draft;
}

/** A new draft, for the same site and the same kind of page. */
const anew = ({ site, kind }: Draft): Draft => ({ ...fresh(), site, kind });

const address = new AddressKeeper();
/** Names in the address that no figure knows. */
let strangers: readonly string[] = [];
let before: Draft | null = null;
const views: { update(view: View): void }[] = [];

function show(view: View): void {
  for (const one of views) one.update(view);
  const height = `${heightIn(view)}px`;
  frame.style.height = height;
  document.documentElement.style.setProperty('--preview', height);
  // A button that is disabled loses the focus.
  undo.setAttribute('aria-disabled', String(view.state?.canUndo !== true));
  redo.setAttribute('aria-disabled', String(view.state?.canRedo !== true));
  back.hidden = before === null;
  again.hidden = writeDraft(anew(view.draft)) === writeDraft(view.draft);
  showTrouble(view.complaints);
  address.keep(writeDraft(view.draft));
}

const builder = new Builder(frame, read(), show);
const output = new Output(builder);
const type = (values: Record<string, string>, soon: boolean): void => {
  before = null;
  builder.type(values, soon);
};
views.push(
  new LanguageLinks(),
  new Form(part('.settings .form', HTMLElement), 'scene', type),
  new Form(part('.looks .form', HTMLElement), 'page', type),
  new Frame(builder),
  output,
  new Downloads(builder, (text) => output.say(text)),
);

for (const [button, kind] of [
  [undo, 'undo'],
  [redo, 'redo'],
] as const) {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') void builder.undo(kind);
  });
}
again.addEventListener('click', () => {
  before = builder.view.draft;
  strangers = [];
  builder.load(anew(before));
  back.focus();
});
back.addEventListener('click', () => {
  const draft = before;
  before = null;
  if (draft) builder.load(draft);
  again.focus();
});
addEventListener('hashchange', () => {
  if (address.isForeign) builder.load(read());
});

/** Shows the page for the first time, once its language is there. */
export function begin(): void {
  show(builder.view);
}
