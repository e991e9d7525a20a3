import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../../web/figure/bridge/bridge';
import { contrast } from '../../../../web/figure/draw/contrast';
import { faintColour, readColours } from '../../../../web/figure/draw/colours-of-author';
import {
  givenIn,
  readOrigins,
  readSettings,
  themeIn,
} from '../../../../web/figure/page/parameters';

describe('the address', () => {
  test('is handed over as it is, each name once', () => {
    expect(givenIn('')).toEqual([]);
    expect(givenIn('?figure=ratio&vectors=A:3,30;B:15,4&theme=dark&theme=light')).toEqual([
      ['figure', 'ratio'],
      ['vectors', 'A:3,30;B:15,4'],
      ['theme', 'dark'],
    ]);
  });

  test('decodes percent signs and plus signs', () => {
    expect(givenIn('?vectors=%C3%84+1%3A1%2C2;B:2,1')).toEqual([['vectors', 'Ä 1:1,2;B:2,1']]);
  });

  test('has a theme before the module is there, and only a known one', () => {
    expect([themeIn(givenIn('?theme=dark')), themeIn(givenIn('?theme=pink'))]).toEqual([
      'dark',
      'auto',
    ]);
  });
});

describe('colours', () => {
  test('are read with three digits or six, with a hash or without', () => {
    const { colours, complaints } = readColours('ink:#222; vector-0:0a7 ;accent:804000');
    expect([...colours]).toEqual([
      ['ink', '#222222'],
      ['vector-0', '#00aa77'],
      ['accent', '#804000'],
    ]);
    expect(complaints).toEqual([]);
  });

  test('that are none are named', () => {
    const { colours, complaints } = readColours('inc:222;ink:red;paper:url(x);ink');
    expect([...colours]).toEqual([]);
    expect(complaints.map(({ piece, reason }) => [piece, reason])).toEqual([
      ['inc:222', 'bad.color_name'],
      ['ink:red', 'bad.color'],
      ['paper:url(x)', 'bad.color'],
      ['ink', 'bad.color'],
    ]);
  });

  // Ratios from the examples of the W3C's technique G18.
  test('have the contrast that WCAG gives them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#ff0000')).toBeCloseTo(3.998, 3);
  });

  test('that are hard to see are found, also where only the paper changed', () => {
    const of = (text: string) => faintColour(readColours(text).colours, 'light')?.name ?? null;
    expect(of('ink:777')).toBe('ink');
    expect(of('ink:595959')).toBe(null);
    expect(of('paper:333')).toBe('ink');
    expect(of('vector-1:ffff00')).toBe('vector-1');
  });
});

describe('origins', () => {
  test('are those of addresses, several with commas', () => {
    expect(readOrigins('https://a.example/x, http://b.example:8080').origins).toEqual([
      'https://a.example',
      'http://b.example:8080',
    ]);
    expect(readOrigins('').origins).toBeNull();
  });

  test('one that cannot be read opens the figure to nobody', () => {
    const { origins, complaints } = readOrigins('a.example');
    expect(origins).toEqual([]);
    expect(complaints[0]?.reason).toBe('bad.origin');
  });
});

test('settings are the module’s word for what the table allows', () => {
  const values: Record<string, string> = { board: 'open', controls: 'html', poster: 'auto' };
  const bridge = { setting: (name: string) => values[name] ?? '' } as unknown as Bridge;
  expect(readSettings(bridge)).toMatchObject({ board: 'open', controls: 'html' });
});
