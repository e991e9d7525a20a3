// The controls of a figure as real HTML controls. board.ts listens to them.
import { VECTOR_COLOURS } from '../draw/theme';
import type { Element_ } from './dom';
import { h } from './dom';
import type { Control } from './spec';

// Names of vectors are short, and their colours help to find them.
const MOST_SEGMENTS = 5;
const MOST_VECTORS = 8;

export function controlRow(controls: readonly Control[]): Element_ {
  return h('div', { class: 'controls' }, ...controls.map(control));
}

function control(one: Control): Element_ {
  switch (one.kind) {
    case 'choice':
      return (one.choices?.length ?? 0) > (one.vectors === 1 ? MOST_VECTORS : MOST_SEGMENTS)
        ? list(one)
        : segments(one);
    case 'toggle':
      return h('label', { class: 'toggle' }, toggle(one), one.label);
    case 'button':
      return h(
        'button',
        { type: 'button', 'data-press': one.id, 'data-value': String(one.value) },
        one.label,
      );
    case 'slider':
      return h(
        'label',
        { class: 'field sliding' },
        h('span', { lang: inEnglish(one.english) }, one.label),
        slider(one),
        // Its value, not a part of its name.
        h('span', { class: 'number', 'aria-hidden': 'true' }, one.text ?? ''),
      );
    case 'text':
      return labelled(
        one,
        h(one.line === 1 ? 'input' : 'textarea', {
          'data-text': one.id,
          'data-segmented': one.segmented ? String(one.segmented) : undefined,
          ...(one.line === 1 ? { type: 'text' } : { rows: '3' }),
          autocapitalize: 'off',
          autocomplete: 'off',
          spellcheck: 'false',
          value: one.text ?? '',
        }),
      );
    case 'number':
      return labelled(one, number(one));
  }
}

const inEnglish = (english?: 1): string | undefined => (english === 1 ? 'en' : undefined);

function labelled({ label, unit, english }: Control, field: Element_): Element_ {
  const name = unit ? h('span', {}, h('bdi', {}, label), ` (${unit})`) : label;
  return h('label', { class: 'field', lang: inEnglish(english) }, name, field);
}

function toggle({ id, value }: Control): Element_ {
  return h('input', {
    type: 'checkbox',
    role: 'switch',
    'data-control': id,
    checked: value === 0 ? '' : '1',
  });
}

function slider({ id, value, low = 0, high = 1, step = 0, text }: Control): Element_ {
  return h('input', {
    type: 'range',
    'data-control': id,
    min: String(low),
    max: String(high),
    step: step > 0 ? String(step) : 'any',
    'aria-valuetext': text,
    value: String(value),
  });
}

function number({ id, text = '' }: Control): Element_ {
  return h('input', {
    type: 'text',
    // A phone's number pad has no minus sign.
    inputmode: text.startsWith('-') ? 'text' : 'decimal',
    autocomplete: 'off',
    'data-number': id,
    value: text,
  });
}

function segments({ id, label, choices = [], value, vectors, english }: Control): Element_ {
  const parts = choices.map((choice, index) =>
    h(
      'label',
      { class: vectors === 1 ? `tint-${index % VECTOR_COLOURS}` : '' },
      h('input', {
        type: 'radio',
        name: id,
        'data-control': id,
        'data-value': String(index),
        checked: index === value ? '1' : '',
      }),
      h('span', { lang: inEnglish(english) }, choice),
    ),
  );
  return h(
    'div',
    { class: 'choice', role: 'radiogroup', 'aria-label': label },
    h('span', { class: 'legend', 'aria-hidden': 'true' }, label),
    h('div', { class: 'segments' }, ...parts),
  );
}

function list({ id, label, choices = [], value }: Control): Element_ {
  const options = choices.map((choice, index) => h('option', { value: String(index) }, choice));
  return h(
    'label',
    { class: 'field' },
    label,
    h('select', { 'data-control': id, value: String(value) }, ...options),
  );
}
