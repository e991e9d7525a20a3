// A figure in Jupyter, Colab and marimo, by anywidget: cosine_lab_widget.py, beside this file, is its Python side.
// It works with any host that keeps to anywidget's front-end modules.

const FOLDER =
  'Set the trait “address” to the folder with cosine-lab.js, as in https://example.org/cosine-lab/';

/** As the parameter `vectors` writes them. */
const textOf = (vectors) =>
  vectors.map(({ name, components }) => `${name}:${components.join(',')}`).join(';');

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Defines <cosine-lab>; what goes wrong is an error that says what to do. */
async function load(address) {
  if (!/^https?:\/\/./.test(address)) throw new Error(FOLDER);
  const script = `${address.replace(/\/+$/, '')}/cosine-lab.js`;
  try {
    await import(script);
  } catch (cause) {
    const advice = 'Its server must send “Access-Control-Allow-Origin: *”.';
    throw new Error(`${script} could not be loaded. ${advice}`, { cause });
  }
}

function elementOf(model) {
  const lab = document.createElement('cosine-lab');
  for (const [name, value] of Object.entries(model.get('parameters') ?? {})) {
    lab.setAttribute(name, value);
  }
  const vectors = model.get('vectors') ?? [];
  if (vectors.length > 0) lab.setAttribute('vectors', textOf(vectors));
  return lab;
}

/** From the figure to Python. */
function tell(model, { vectors, measures }) {
  if (!same(model.get('vectors'), vectors)) model.set('vectors', vectors);
  if (!same(model.get('measures'), measures)) model.set('measures', measures);
  if (model.get('error') !== '') model.set('error', '');
  model.save_changes();
}

function complain(model, error) {
  model.set('error', error.message);
  model.save_changes();
}

async function render({ model, el }) {
  try {
    await load(model.get('address') ?? '');
  } catch (error) {
    el.textContent = error.message;
    complain(model, error);
    return undefined;
  }
  const lab = elementOf(model);
  const hear = ({ detail }) => tell(model, detail);
  const fail = ({ detail }) => complain(model, detail);
  for (const type of ['ready', 'vector-change']) lab.addEventListener(type, hear);
  lab.addEventListener('error', fail);
  const follow = async () => {
    const vectors = model.get('vectors');
    // What a hand has just done comes back from the model, too.
    if (same(vectors, lab.state?.vectors)) return;
    await lab.set({ vectors: textOf(vectors) }).catch((error) => complain(model, error));
  };
  model.on('change:vectors', follow);
  el.append(lab);
  return () => {
    model.off('change:vectors', follow);
    lab.remove();
  };
}

export default { render };
