// The blocks of a board as elements.
import { word } from '../say/words';
import type { Child, Element_ } from './dom';
import { h } from './dom';
import { controlRow } from './controls';
import { html, markAttributes, math } from './inline';
import type { Block, Cell } from './spec';

export function blocks(list: readonly Block[]): Element_[] {
  return list.map((block, index) => {
    switch (block.kind) {
      case 'sentence':
        return h('p', { class: `say ${block.tone ?? ''}`.trim() }, ...block.lines.map(html));
      case 'formula':
        return formula(block);
      case 'table':
        return table(block);
      case 'controls':
        return controlRow(block.controls ?? []);
      case 'chips':
        return chips(block, `chips-${index}`);
      case 'steps':
        return steps(block);
      case 'question':
        return question(block);
    }
  });
}

// A line can break between its parts, so that it fits a phone.
function formula({ lines }: Block): Element_ {
  return h(
    'div',
    { class: 'formula' },
    ...lines.map((line) =>
      h('div', { class: 'line' }, ...(line.row ?? [line]).map((part) => h('math', {}, math(part)))),
    ),
  );
}

// Tab enters a row of chips at one of them; arrow keys move within it. What stands below each says enough to the eye.
function chips({ lines, rows = [] }: Block, id: string): Element_ {
  const list = (rows[0] ?? []).map((cell) => {
    const attributes = {
      ...markAttributes(cell.mark, `chip ${cell.tone ?? ''}`.trim()),
      type: 'button',
      'data-press': cell.press,
      'data-value': String(cell.value),
      'aria-pressed': String(cell.pressed === 1),
      ...(cell.entrance === undefined ? { tabindex: '-1' } : {}),
    };
    const below = cell.spoken ? [h('span', { class: 'below' }, html(cell.spoken))] : [];
    return h('button', attributes, h('span', { class: 'token' }, html(cell.content)), ...below);
  });
  const seen = rows[0]?.[0]?.spoken ? 'unseen' : 'caption';
  const label = h('p', { class: seen, id, dir: document.dir || 'ltr' }, ...lines.map(html));
  return h(
    'div',
    { class: 'chips', dir: 'auto', role: 'toolbar', 'aria-labelledby': id },
    label,
    ...list,
  );
}

function table({ lines, rows = [], matrix, scrolls }: Block): Element_ {
  const made = h(
    'table',
    matrix ? { class: 'matrix', role: 'grid' } : {},
    h('caption', {}, ...lines.map(html)),
    h(
      'tbody',
      {},
      ...rows.map((row, index) =>
        h('tr', {}, ...row.map((cell) => one(cell, index, matrix === 1))),
      ),
    ),
  );
  const label = { role: 'region', tabindex: '0', 'aria-label': word('rows') };
  if (scrolls) return h('div', { class: 'rows', ...label }, made);
  return matrix ? h('div', { class: 'scroller' }, made) : made;
}

function one(cell: Cell, row: number, matrix: boolean): Element_ {
  const content: Child = cell.press === undefined ? html(cell.content) : pressable(cell, matrix);
  const { shade: depth = 0, tone = '' } = cell;
  const marks = markAttributes(cell.mark, depth < 0 ? `${tone} below`.trim() : tone);
  const shade = depth === 0 ? {} : { '--shade': `${Math.abs(depth)}%` };
  // The corner above the names of rows is not a heading.
  if (!cell.heading || cell.content.plain === '') return h('td', { ...marks, ...shade }, content);
  const heading = {
    scope: row === 0 ? 'col' : 'row',
    'aria-current': cell.current ? 'true' : undefined,
  };
  return h('th', { ...marks, ...shade, ...heading }, content);
}

// Tab enters a matrix at one cell; arrow keys move within it.
function pressable(cell: Cell, matrix: boolean): Element_ {
  const attributes = {
    type: 'button',
    'data-press': cell.press,
    'data-value': String(cell.value),
    'aria-pressed': String(cell.pressed === 1),
    ...(matrix && cell.entrance === undefined ? { tabindex: '-1' } : {}),
  };
  const spoken = cell.spoken ? [h('span', { class: 'unseen' }, html(cell.spoken), ' ')] : [];
  return h('button', attributes, ...spoken, html(cell.content));
}

// The options, and below them the buttons. What the buttons do changes, so none keeps the focus by its place.
function question({
  lines,
  rows = [],
  controls = [],
  tone,
  step = 0,
  steps: count = 0,
}: Block): Element_ {
  const [options = [], buttons = []] = rows;
  const sentences = lines.map((line, index) => {
    const verdict = tone !== undefined && index === lines.length - 1;
    return h('p', { class: verdict ? `verdict ${tone}` : index === 0 ? 'ask' : '' }, html(line));
  });
  const at = String(Math.min(step + 1, count));
  const title = step < count ? word('quiz.count', { at, count: String(count) }) : '';
  const group = { class: 'options', role: 'group', 'aria-label': word('quiz.options') };
  const parts = [
    h('div', { class: 'sentences' }, h('p', { class: 'count' }, title), ...sentences),
    ...(options.length > 0 ? [h('div', group, ...options.map(option))] : []),
    ...(controls.length > 0 ? [controlRow(controls)] : []),
    h('div', { class: 'turn' }, ...buttons.map(turn)),
  ];
  return h('section', { class: 'steps question', 'aria-label': word('quiz.label') }, ...parts);
}

function option(cell: Cell): Element_ {
  const attributes = {
    ...markAttributes(
      cell.mark,
      `option ${cell.tone ?? ''} ${cell.pressed ? 'chosen' : ''}`.trim(),
    ),
    ...(cell.press === undefined ? {} : pressing(cell)),
  };
  const below = cell.spoken ? [h('span', { class: 'place' }, html(cell.spoken))] : [];
  const content = h('span', {}, html(cell.content));
  if (cell.press !== undefined) return h('button', attributes, content, ...below);
  const told =
    cell.tone === 'good' ? 'quiz.option.right' : cell.pressed ? 'quiz.option.chosen' : '';
  const unseen = told ? [h('span', { class: 'unseen' }, ` (${word(told)})`)] : [];
  return h('span', attributes, content, ...below, ...unseen);
}

const pressing = (cell: Cell): Record<string, string | undefined> => ({
  type: 'button',
  'data-press': cell.press,
  'data-value': String(cell.value),
  'aria-pressed': String(cell.pressed === 1),
});

// A button that cannot be pressed yet is there all the same, so that it is known what comes.
function turn(cell: Cell): Element_ {
  const attributes = {
    type: 'button',
    'data-press': cell.press,
    'data-value': cell.press === undefined ? undefined : String(cell.value),
    'aria-disabled': cell.press === undefined ? 'true' : undefined,
  };
  return h('button', attributes, html(cell.content));
}

function steps({ lines, tone, hint, step = 0, steps: count = 0 }: Block): Element_ {
  const to = (
    keep: string,
    key: 'steps.back' | 'steps.next' | 'steps.again',
    at: number,
  ): Element_ =>
    h(
      'button',
      {
        type: 'button',
        'data-keep': keep,
        'data-press': at < 0 ? undefined : 'step',
        'data-value': String(at),
        'aria-disabled': at < 0 ? 'true' : undefined,
      },
      word(key),
    );
  const sentences = lines.map((line, index) => {
    const role = tone === 'good' && index === 0 ? 'found' : index === lines.length - 1 ? 'ask' : '';
    return h('p', { class: role }, html(line));
  });
  // Without words it only keeps its place.
  const silent = hint?.row?.length === 0 ? 'true' : undefined;
  if (hint) sentences.push(h('p', { class: 'hint', 'aria-hidden': silent }, html(hint)));
  // Both are always there: what had the focus stays what it was.
  const buttons = [
    to('back', 'steps.back', step - 1),
    step < count ? to('next', 'steps.next', step + 1) : to('next', 'steps.again', 0),
  ];
  const at = String(Math.min(step + 1, count));
  const title = step < count ? word('steps.count', { at, count: String(count) }) : '';
  return h(
    'section',
    { class: 'steps', 'aria-label': word('steps.label') },
    h('div', { class: 'sentences' }, h('p', { class: 'count' }, title), ...sentences),
    h('div', { class: 'turn' }, ...buttons),
  );
}
