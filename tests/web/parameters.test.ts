import { describe, expect, test } from 'vitest';
import { readParameters } from '../../web/figure/parameters';

describe('the address', () => {
  test('without parameters asks for the usual figure', () => {
    expect(readParameters('')).toEqual({ theme: 'auto', board: 'auto', given: [], complaints: [] });
  });

  test('hands the figure’s parameters over as they are, and keeps its own', () => {
    const { given, theme, board, complaints } = readParameters(
      '?figure=ratio&vectors=A:3,30;B:15,4&claims=B=2A&theme=dark&board=open',
    );
    expect(given).toEqual([
      ['figure', 'ratio'],
      ['vectors', 'A:3,30;B:15,4'],
      ['claims', 'B=2A'],
    ]);
    expect([theme, board, complaints]).toEqual(['dark', 'open', []]);
  });

  test('decodes percent signs and plus signs', () => {
    const { given } = readParameters('?vectors=%C3%84+1%3A1%2C2;B:2,1');
    expect(given).toEqual([['vectors', 'Ä 1:1,2;B:2,1']]);
  });

  test('names what is wrong with its own, with what would be right', () => {
    const { theme, board, complaints } = readParameters('?theme=pink&board=shut');
    expect([theme, board]).toEqual(['auto', 'auto']);
    expect(complaints).toEqual([
      {
        parameter: 'theme',
        piece: 'pink',
        reason: 'bad.unknown_theme',
        known: 'auto, light, dark',
      },
      {
        parameter: 'board',
        piece: 'shut',
        reason: 'bad.unknown_board',
        known: 'auto, open, folded',
      },
    ]);
  });

  test('hands over each name once, however often it is written', () => {
    expect(readParameters('?colour=red&colour=blue').given).toEqual([['colour', 'red']]);
  });

  test('an empty value counts as not given', () => {
    expect(readParameters('?theme=&board=').complaints).toEqual([]);
  });
});
