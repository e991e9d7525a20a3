// Diagrams as text: a flowchart becomes a table of its parts, a sequence a numbered list. Both are read without a
// script, on paper and by ear; code hosts draw the picture.

/** @param {string} text */
const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} text @param {RegExp} pattern */
const matches = (text, pattern) =>
  [...text.matchAll(pattern)].map(([, ...found]) => found.map((one) => one ?? ''));

/** @param {string} text */
function flowchart(text) {
  const label = /^ *(?:subgraph )?(\w+) ?\["([^:"]+): ([^"]*)"\]/gm;
  const parts = matches(text, label).map(([id = '', name = '', about = '']) => {
    // A wing's name stands within its layer.
    const layer = id.includes('_') ? `src/${id.split('_')[0]}/` : '';
    return { id, name: layer + name, about };
  });
  const nameOf = new Map(parts.map(({ id, name }) => [id, name]));
  const arrows = matches(text, /^ *(\w+) (?:-->|-\.->|-\. (.*) \.->) (.*)$/gm);
  const rows = parts.map(({ id, name, about }) => {
    const used = arrows
      .filter(([from]) => from === id)
      .flatMap(([, by, to = '']) =>
        to.split(' & ').map((one) => `${nameOf.get(one.trim()) ?? one}${by ? ` (${by})` : ''}`),
      );
    return `<tr><th scope="row">${safe(name)}</th><td>${safe(about)}</td><td>${safe(used.join(', '))}</td></tr>`;
  });
  if (rows.length === 0) throw new Error('A flowchart has no parts like: id["name: what it is"]');
  return `<div class="scroll" role="group" tabindex="0" aria-label="Table: the parts and what they use"><table>
<thead><tr><th>Part</th><th>What it holds</th><th>Uses</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>\n`;
}

/** @param {string} text */
function sequence(text) {
  const nameOf = new Map(
    matches(text, /^ *participant (\w+) as (.*)$/gm).map(([id = '', name = '']) => [id, name]),
  );
  const named = (/** @type {string} */ id) => `<b>${safe(nameOf.get(id) ?? id)}</b>`;
  const steps = matches(text, /^ *(\w+)-?->>(\w+): (.*)$/gm).map(
    ([from = '', to = '', what = '']) =>
      `<li>${from === to ? named(from) : `${named(from)} to ${named(to)}`}: ${safe(what)}</li>`,
  );
  if (steps.length === 0) throw new Error('A sequence has no steps like: from->>to: what');
  return `<ol class="sequence">\n${steps.join('\n')}\n</ol>\n`;
}

/** @param {string} text in the language of Mermaid */
export function diagram(text) {
  if (text.startsWith('flowchart')) return flowchart(text);
  if (text.startsWith('sequenceDiagram')) return sequence(text);
  throw new Error(`No way to show this diagram as text: ${text.split('\n')[0]}`);
}
