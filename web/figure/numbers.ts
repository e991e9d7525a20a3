// Numbers in the reader's way of writing them. How many digits are honest is decided in C++.

import { word } from './words';

const MINUS = '\u2212';
let locale = 'en';
const formats = new Map<string, Intl.NumberFormat>();

/** Sets the language whose way of writing numbers is followed. */
export function setLocale(language: string): void {
  locale = language;
  formats.clear();
}

function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

function plus(text: string): string {
  return text.replaceAll('-', MINUS);
}

// Loading the browser's rules of a language takes 30 to 70 ms of a first visit, and English needs none of them.
// These also round as C++ does, by the number itself and not by its shortest decimal.
const isPlain = (): boolean => locale === 'en';
const withoutZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text;
// A tiny negative number that rounds to zero is written without a sign.
const unsignedZero = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''));
const fixed = (value: number, decimals: number): string => unsignedZero(value.toFixed(decimals));

/** 12.5 with 2 decimals: "12.50". Decimals below 0 ask for an exponent. */
export function withDecimals(value: number, decimals: number): string {
  if (decimals < 0) return scientific(value);
  if (isPlain()) return plus(fixed(value, decimals));
  const key = `d${decimals}`;
  const options = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  };
  return plus(format(key, { ...options, signDisplay: 'negative' }).format(value));
}

/** The same without zeros at the end: "12.5". */
export function upToDecimals(value: number, decimals: number): string {
  if (decimals < 0) return scientific(value);
  if (isPlain()) return plus(withoutZeros(fixed(value, decimals)));
  const options = { maximumFractionDigits: decimals, useGrouping: false } as const;
  return plus(format(`u${decimals}`, { ...options, signDisplay: 'negative' }).format(value));
}

/** At most `digits` significant digits and no trailing zeros; an exponent where the number is far from 1. */
export function withDigits(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return scientific(value);
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const most = Math.max(digits, whole);
  if (isPlain()) return plus(String(Number(value.toPrecision(most))));
  const options = { maximumSignificantDigits: most, useGrouping: false };
  return plus(format(`s${most}`, { ...options, signDisplay: 'negative' }).format(value));
}

function scientific(value: number): string {
  if (value === 0) return withDecimals(0, 0);
  const [digits = '', exponent] = scientificParts(value);
  if (exponent === undefined) return plus(digits);
  return plus(`${digits} × 10${superscript(exponent)}`);
}

function scientificParts(value: number): string[] {
  if (!isPlain()) {
    const options = { notation: 'scientific', maximumSignificantDigits: 3 } as const;
    return format('e', options).format(value).split('E');
  }
  const [digits = '', exponent = ''] = value.toExponential(2).split('e');
  return [withoutZeros(digits), exponent.replace('+', '')];
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
