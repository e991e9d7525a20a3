// The panel is asked to write nothing that its font does not have.
import { expect, test } from 'vitest';
import { REGULAR } from '../../../../cmake/web/font.mjs';
import { FOREIGN } from '../../../../web/figure/page/signs';

test('every sign that is left to the panel is in its font', () => {
  const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
  const left = signs.filter((sign) => !FOREIGN.test(sign) && !/\p{Cc}/u.test(sign));
  expect(left.length).toBeGreaterThan(190);
  expect(left.filter((sign) => !REGULAR.includes(sign))).toEqual([]);
});

test.each(['Kočka', 'Łódź', 'Мир', 'קטן', 'كلب', 'बिल्ली', '猫', 'A♥', '👩'])(
  '%s is written by the browser',
  (name) => expect(name).toMatch(FOREIGN),
);
