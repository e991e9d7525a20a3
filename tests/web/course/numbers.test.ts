// Every number that the course page states, against arithmetic of this file's own. A statement is
// written here with its numbers worked out; what is left of the page after all statements are taken
// out may hold no number but those that name chapters, figures and the like.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const page = readFileSync(fileURLToPath(new URL('../../../index.html', import.meta.url)), 'utf8');
const body = page.slice(page.indexOf('<body>'), page.indexOf('<footer>'));

type Numbers = readonly number[];

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&nbsp;': ' ', '&#8239;': ' ' };

function textOf(html: string): string {
  return (
    html
      .replace(/<math[\s\S]*?<\/math>/g, ' ')
      .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
      // A summary repeats the option that it belongs to.
      .replace(/<summary>[\s\S]*?<\/summary>|<span class="tag">[\s\S]*?<\/span>/g, ' ')
      .replace(/<(?:em|strong|dfn)\b[^>]*>|<\/(?:em|strong|dfn)>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#?\w+;/g, (sign) => SIGNS[sign] ?? sign)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
  );
}

function formulas(): string[][] {
  return [...body.matchAll(/class="formula[^"]*"[\s\S]*?<\/div>/g)].map(([parts]) =>
    [...parts.matchAll(/<mn>([^<]*)<\/mn\s*>/g)].map(([, number]) => number ?? ''),
  );
}

const dot = (a: Numbers, b: Numbers): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
const square = (a: Numbers): number => dot(a, a);
const length = (a: Numbers): number => Math.sqrt(square(a));
const cosine = (a: Numbers, b: Numbers): number => dot(a, b) / Math.sqrt(square(a) * square(b));
const degrees = (value: number): number => (Math.acos(value) * 180) / Math.PI;
const cosineOf = (angle: number): number => Math.cos((angle * Math.PI) / 180);
const times = (factor: number, a: Numbers): number[] => a.map((value) => factor * value);
const distance = (a: Numbers, b: Numbers): number =>
  Math.hypot(...a.map((value, i) => value - (b[i] ?? Number.NaN)));
const list = (a: Numbers): string => `[${a.map(plain).join(', ')}]`;
const fixed = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace('-', '−');
const plain = (value: number): string => String(Number(value.toPrecision(12))).replace('-', '−');
const ids = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0) - 97);
const pairsOf = (count: number): number => (count * (count - 1)) / 2;

// What the lesson gives: kilograms and litres.
const [A, B, C, D, E] = [
  [3, 30],
  [15, 4],
  [3, 27],
  [7.5, 75],
  [7.5, 2],
] as const;
// Of the words, what the page itself states.
const FEATURES = ['living', 'human', 'royal', 'female', 'old', 'large', 'edible', 'moving'];
const KING = [1, 1, 1, -0.5, 0.5, 0, 0, 0];
const QUEEN = [1, 1, 1, 0.5, 0.5, 0, 0, 0];
const MAN = [1, 1, 0, -0.5, 0.25, 0, 0, 0];
const WOMAN = [1, 1, 0, 0.5, 0.25, 0, 0, 0];

const materials = [A, B, C, D, E].flatMap((one, i) => [
  `${'ABCDE'[i]} ${one[0]} kg ${one[1]} L ${list(one)}`,
]);

const STATEMENTS: readonly string[] = [
  ...materials,
  // Chapter 1
  `A weighs ${A[0]} kg and B weighs ${B[0]} kg`,
  `of the two masses, ${Math.max(A[0], B[0])} kg is the greater`,
  `${B[0]} kg against ${A[0]} kg`,
  `a plastic bucket that holds ${A[1]} L, and B a steel hammer that takes up ${B[1]} L`,
  `a plastic bucket of ${A[1]} L and B a steel hammer of ${B[1]} L`,
  'an age of 80 years, a dose of 5 capsules',
  `ends, for A, ${A[0]} to the right and ${A[1]} up`,
  // Chapter 2
  `C = A, D = ${D[0] / A[0]} A, E = ${E[0] / A[0]} A`,
  `C = ${C[0] / B[0]} B, D = ${D[0] / B[0]} B, E = ${E[0] / B[0]} B`,
  `2.5 × ${A[0]} = ${2.5 * A[0]}, and 2.5 × ${A[1]} = ${2.5 * A[1]}: one factor`,
  `2.5 × ${A[0]} = ${2.5 * A[0]}. By volume`,
  `2.5 × ${A[1]} would be ${2.5 * A[1]} L, and E has ${E[1]} L`,
  `By volume 2.5 A would be ${2.5 * A[1]} L. D has that; E has ${E[1]} L`,
  `2.5 × ${A[0]} = ${2.5 * A[0]} and 2.5 × ${A[1]} = ${2.5 * A[1]}. Both`,
  `the mass of A and ${C[1]} L instead of ${A[1]}, so by volume it is ${(C[1] / A[1]) * 100} % of A`,
  // Chapter 3
  'it is 0° where they point the same way',
  `Take A = ${list(A)} and B = ${list(B)}`,
  `The dot product is ${A[0] * B[0]} + ${A[1] * B[1]} = ${dot(A, B)}`,
  `√(${A[0] ** 2} + ${A[1] ** 2}) = √${square(A)} = ${fixed(length(A), 3)}`,
  `√(${B[0] ** 2} + ${B[1] ** 2}) = √${square(B)} = ${fixed(length(B), 3)}`,
  'well below 1',
  `the cosine is ${fixed(cosine(A, B), 5)}, and the angle ${fixed(degrees(cosine(A, B)), 2)}°`,
  `The dot product is ${A[0] * C[0]} + ${A[1] * C[1]} = ${dot(A, C)}`,
  `√(${C[0] ** 2} + ${C[1] ** 2}) = √${square(C)} = ${fixed(length(C), 3)}`,
  `and the cosine is ${fixed(cosine(A, C), 5)}: an angle of ${fixed(degrees(cosine(A, C)), 2)}°`,
  `with 30 L for C. Here C has ${C[1]} L`,
  `its cosine with A is ${fixed(cosine(A, C), 5)} and not 1`,
  `Double the arrow of A to ${list(times(2, A))}`,
  `to ${2 * A[0] * B[0]} + ${2 * A[1] * B[1]} = ${dot(times(2, A), B)}`,
  `to √${square(times(2, A))} = ${fixed(length(times(2, A)), 3)}`,
  `the cosine is ${fixed(cosine(times(2, A), B), 3)} as before`,
  `doubles to ${dot(times(2, A), B)}, the length doubles to ${fixed(length(times(2, A)), 3)}`,
  `the quotient is still ${fixed(cosine(times(2, A), B), 3)}`,
  `below the line doubles, to ${fixed(length(times(2, A)), 3)}`,
  `above it doubles too, to ${dot(times(2, A), B)}`,
  `cosine of two arrows is 0.5`,
  '45°, half a right angle',
  `at 45° the cosine is still ${fixed(cosineOf(45), 3)}`,
  `(at 10° it is ${fixed(cosineOf(10), 3)})`,
  `it reaches 0.5 at ${plain(degrees(0.5))}°`,
  `at 10° it is still ${fixed(cosineOf(10), 3)}, at 45° it is ${fixed(cosineOf(45), 3)}`,
  `at ${plain(degrees(0.5))}° it is 0.5, and at 90° it is ${fixed(cosineOf(90), 0)}`,
  `For 0.5 that is ${plain(degrees(0.5))}°`,
  'their cosines lie between 0 and 1',
  'with a cosine of 0, or sail in opposite directions, with a cosine of −1',
  'drawn with length 1',
  // Chapter 4
  'a cosine of exactly 1',
  'a cosine of 1 says',
  // Chapter 5
  `a is ${ids('a')}, b is ${ids('b')}, and z is ${ids('z')}; “cab” is ${ids('cab').join(', ')}`,
  `b is ${ids('b')}, e is ${ids('e')}, a is ${ids('a')} and d is ${ids('d')}`,
  ids('bead').join(', '),
  ids('abde').join(', '),
  ids('bead')
    .map((id) => id + 1)
    .join(', '),
  // Chapter 6
  `with ${KING.length} numbers each`,
  'the number is 0; below 0 it says the opposite, so that −0.5 under female',
  ...FEATURES.map((name, i) => {
    const [king = 0, queen = 0] = [KING[i], QUEEN[i]];
    return `${name} ${[king, queen, king * queen].map(plain).join(' ')}`;
  }),
  `dot product ${dot(KING, QUEEN)}`,
  `1 + 1 + 1 − 0.25 + 0.25 = ${dot(KING, QUEEN)}`,
  `the length √${square(KING)}`,
  `the cosine is ${dot(KING, QUEEN)} / ${square(QUEEN)} = ${fixed(cosine(KING, QUEEN), 3)}`,
  `Their cosine is ${fixed(cosine(MAN, WOMAN), 3)}`,
  `It is ${fixed(cosine(MAN, WOMAN), 3)}`,
  '0 would mean nothing in common',
  'close to −1',
  'close to 0',
  'well above 0',
  // What to remember
  `${plain(cosineOf(0))} means the same, ${fixed(cosineOf(90), 0)} a right angle, ${plain(cosineOf(180))} opposite`,
  // A last check
  'Box P is [2, 5] and box Q is [4, 10]',
  'Q = 2 P',
  `2 × 2 = ${2 * 2} and 2 × 5 = ${2 * 5}`,
  `4 / 2 = ${4 / 2} and 10 / 5 = ${10 / 5}`,
  'cosine of [3, 4] and [4, 3]',
  `is ${fixed(cosine([3, 4], [4, 3]), 2)}`,
  `you have ${fixed(cosine([3, 4], [4, 3]), 2)}`,
  `${3 * 4} + ${4 * 3} = ${dot([3, 4], [4, 3])} above the line, ${length([3, 4])} × ${length([4, 3])} = ${5 * 5} below`,
  `${3 * 4} + ${4 * 3} = ${dot([3, 4], [4, 3])}, divided by ${length([3, 4])} × ${length([4, 3])} = 25`,
  '1, because they have the same numbers',
  `the two lengths, ${length([3, 4])} and ${length([4, 3])}`,
  'of [1, 0] and [0, 7]',
  `The dot product is ${dot([1, 0], [0, 7])}, so the arrows stand at a right angle`,
  `1 × 0 + 0 × 7 = ${dot([1, 0], [0, 7])}`,
  'ever greater than 1',
  '−1 is for opposite directions',
  `the cosine is ${cosine([1, 0], [0, 7])}`,
  'more like [1, 2]: [10, 20] or [2, 1]',
  `ten times [1, 2], so the cosine is ${plain(cosine([1, 2], [10, 20]))}`,
  `ten times [1, 2] and has a cosine of ${plain(cosine([1, 2], [10, 20]))}`,
  `The cosine with [10, 20] is ${plain(cosine([1, 2], [10, 20]))}, because that is ten times [1, 2]`,
  `its cosine with [1, 2] is ${dot([1, 2], [2, 1])} / ${plain(length([1, 2]) * length([2, 1]))} = ${plain(cosine([1, 2], [2, 1]))}`,
  `With [2, 1] it is 4 / 5 = ${plain(cosine([1, 2], [2, 1]))}`,
  '[10, 20]',
  '[2, 1]',
  `5 + 4 + 3 + 2 + 1 = ${pairsOf(6)}`,
  `${pairsOf(6) * 2} / 2 = ${pairsOf(6)}`,
  'the ids 7 and 8',
  'a cosine of 0.9',
  `The angle is about ${fixed(degrees(0.9), 0)}°`,
  `between the two is about ${fixed(degrees(0.9), 0)}°`,
  'One is 90 % of the other',
  '9 features out of 10',
  // Chapter 7
  `D is the nearest to A, with a cosine of ${plain(cosine(A, D))}`,
  `it is C, which is only ${distance(A, C)} L away`,
  `jumps from ${fixed(cosine(A, B), 3)} to ${fixed(cosine([3000, 30], [15000, 4]), 5)}`,
  // Chapter 8
  'in 300 dimensions',
  'In 300 dimensions',
  'With 300 numbers',
  'anything from 0° to 180°',
  'close to 90°',
  'close to 0°',
  'crowd around 0 ',
  `about 1/√300 = ${fixed(1 / Math.sqrt(300), 3)}`,
  'degrees of 90°',
  'close in on 0',
  `near 0, most of them within ${fixed(1 / Math.sqrt(300), 3)} of it`,
  'a cosine of 0.4 looks small',
  // Two vectors of positive numbers, each the size of a normal one: (E|x|)² / E x² = 2 / π.
  `cosines of about ${fixed(2 / Math.PI, 2)}`,
  // The opening figure
  `Angle 60° , cosine ${fixed(cosineOf(60), 3)}`,
];

// A name is no statement about arithmetic.
const NAMES = [
  /Chapter \d · \d+ minutes/g,
  /\d+ minutes/g,
  /[Cc]hapter \d/g,
  /[Ff]igure \d+/g,
  /\b38 words\b/g,
  / \d (?=One number, one|Is D just|One number for|All pairs: an|Words into|Words as|Near, by|Why so many)/g,
];

// Options that are a number alone: the right ones and the ones that mistakes lead to.
const OPTIONS = [
  `${plain(degrees(0.5))}°`,
  plain(cosine([3, 4], [4, 3])),
  plain(dot([3, 4], [4, 3])),
  plain(cosine([1, 0], [0, 7])),
  '7',
  '−1',
  plain(pairsOf(6)),
  plain(2 * pairsOf(6)),
  plain(6 * 6),
];

/** Takes the options that are a number alone out of `html`, and gives them too. */
function numberOptions(html: string): { options: string[]; rest: string } {
  const options: string[] = [];
  const rest = html.replace(/<span>([−\d.]+°?)<\/span\s*>/g, (_, option: string) => {
    options.push(option);
    return ' ';
  });
  return { options, rest };
}

test('every number of the page is worked out here, and none is left over', () => {
  const { options, rest } = numberOptions(body);
  expect(options).toEqual(OPTIONS);
  let left = textOf(rest);
  const missing = STATEMENTS.filter((statement) => !left.includes(statement));
  expect(missing).toEqual([]);
  for (const statement of [...STATEMENTS].sort((a, b) => b.length - a.length)) {
    left = left.replaceAll(statement, ' … ');
  }
  for (const name of NAMES) left = left.replace(name, ' ');
  expect([...left.matchAll(/.{0,40}\d.{0,30}/g)].map(([found]) => found)).toEqual([]);
});

test('the formulas hold', () => {
  expect(formulas()).toEqual([
    [...A, ...A, ...B].map(String),
    ['1', '1', '2', '2'],
    [
      ...[A[0], B[0], A[1], B[1], square(A), square(B), dot(A, B)].map(String),
      ...[fixed(length(A), 3), fixed(length(B), 3), fixed(cosine(A, B), 3)],
    ],
  ]);
});

test('what the page says in words is so', () => {
  // E has a fifteenth of the volume of A; D and E have the same mass.
  expect(A[1] / E[1]).toBe(15);
  expect(D[0]).toBe(E[0]);
  // By direction D is the nearest to A, by distance C.
  const others = [B, C, D, E];
  const nearest = (measure: (one: Numbers) => number): Numbers =>
    [...others].sort((a, b) => measure(b) - measure(a))[0] ?? [];
  expect(nearest((one) => cosine(A, one))).toEqual(D);
  expect(nearest((one) => -distance(A, one))).toEqual(C);
  // king − man + woman is queen exactly.
  expect(KING.map((value, i) => value - (MAN[i] ?? 0) + (WOMAN[i] ?? 0))).toEqual(QUEEN);
  // The tip of [2, 1] is nearer to [1, 2] than that of [10, 20].
  expect(distance([1, 2], [2, 1])).toBeLessThan(distance([1, 2], [10, 20]));
});

test('the words that the page quotes have the numbers that the figure gives them', () => {
  const source = readFileSync(
    fileURLToPath(new URL('../../../src/lesson/data/embedding_words.cpp', import.meta.url)),
    'utf8',
  );
  const quarters = (name: string): number[] =>
    (source.match(new RegExp(`\\{"${name}", *\\{([^}]*)\\}`))?.[1] ?? '')
      .split(',')
      .map((number) => Number(number) / 4);
  expect(quarters('king')).toEqual(KING);
  expect(quarters('queen')).toEqual(QUEEN);
  expect(quarters('man')).toEqual(MAN);
  expect(quarters('woman')).toEqual(WOMAN);
  expect([...source.matchAll(/\{"\w+", *\{/g)]).toHaveLength(38);
});
