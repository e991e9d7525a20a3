// Numbers in the reader's way of writing them. How many digits are honest is decided in C++, and they are rounded as
// it rounds: by the number itself, not by its shortest decimal as the browser's rules of languages do, which take 30
// to 70 ms of a first visit to load besides.
import { word } from './words';

const MINUS = '\u2212';

function written(text: string): string {
  return text.replaceAll('-', MINUS).replace('.', word('decimal'));
}

const withoutZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text;
// A tiny negative number that rounds to zero is written without a sign.
const unsignedZero = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''));
const fixed = (value: number, decimals: number): string => unsignedZero(value.toFixed(decimals));

/** 12.5 with 2 decimals: "12.50". Decimals below 0 ask for an exponent. */
export function withDecimals(value: number, decimals: number): string {
  return decimals < 0 ? scientific(value) : written(fixed(value, decimals));
}

/** The same without zeros at the end: "12.5". */
export function upToDecimals(value: number, decimals: number): string {
  return decimals < 0 ? scientific(value) : written(withoutZeros(fixed(value, decimals)));
}

/** At most `digits` significant digits and no trailing zeros; an exponent where the number is far from 1. */
export function withDigits(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return scientific(value);
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  return written(String(Number(value.toPrecision(Math.max(digits, whole)))));
}

function scientific(value: number): string {
  if (value === 0) return '0';
  const [digits = '', exponent] = value.toExponential(2).split('e');
  if (exponent === undefined) return written(digits);
  return `${written(withoutZeros(digits))} × 10${superscript(exponent.replace('+', ''))}`;
}

function superscript(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number.parseInt(digit, 10)] ?? '⁻').join('');
}

/** Every digit, as somebody might type it: "0.1". */
export function inFull(value: number): string {
  return String(value).replace('.', word('decimal'));
}

/** A number with its unit after a narrow space. */
export function withUnit(text: string, unit: string): string {
  return unit ? `${text}\u202f${unit}` : text;
}

/** The same, but a degree sign stands close. */
export function withItsUnit(text: string, unit = ''): string {
  return unit === '°' ? text + unit : withUnit(text, unit);
}
