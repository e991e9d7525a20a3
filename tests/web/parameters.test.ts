import { describe, expect, test } from 'vitest';
import { readParameters } from '../../web/figure/parameters';

describe('the address', () => {
  test('without parameters asks for the usual figure', () => {
    expect(readParameters('')).toEqual({
      theme: 'auto',
      scene: { vectors: '', dims: '', compare: '' },
      complaints: [],
    });
  });

  test('hands the scene’s texts over as they are', () => {
    const { scene, complaints } = readParameters(
      '?figure=cosine&vectors=A:3,30;B:15,4&dims=mass:kg;volume:L&compare=B,A&theme=dark',
    );
    expect(scene).toEqual({
      vectors: 'A:3,30;B:15,4',
      dims: 'mass:kg;volume:L',
      compare: 'B,A',
    });
    expect(complaints).toEqual([]);
  });

  test('decodes percent signs and plus signs', () => {
    const { scene } = readParameters('?vectors=%C3%84+1%3A1%2C2;B:2,1');
    expect(scene.vectors).toBe('Ä 1:1,2;B:2,1');
  });

  test('names each thing that is wrong, with what would be right', () => {
    const { theme, complaints } = readParameters('?theme=pink&figure=globe&colour=red&colour=blue');
    expect(theme).toBe('auto');
    expect(complaints.map(({ parameter, piece }) => [parameter, piece])).toEqual([
      ['colour', ''],
      ['figure', 'globe'],
      ['theme', 'pink'],
    ]);
    expect(complaints[2]?.known).toEqual(['auto', 'light', 'dark']);
  });

  test('an empty value counts as not given', () => {
    expect(readParameters('?theme=&figure=').complaints).toEqual([]);
  });
});
