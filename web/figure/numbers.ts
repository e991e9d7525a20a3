// Numbers in the reader's way of writing them. How many digits are honest is decided in C++.

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

/** 12.5 with 2 decimals: "12.50". Decimals below 0 ask for an exponent. */
export function withDecimals(value: number, decimals: number): string {
  if (decimals < 0) return scientific(value);
  const key = `d${decimals}`;
  const options = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  };
  // A tiny negative number that rounds to zero is written without a sign.
  return plus(format(key, { ...options, signDisplay: 'negative' }).format(value));
}

/** The same without zeros at the end: "12.5". */
export function upToDecimals(value: number, decimals: number): string {
  if (decimals < 0) return scientific(value);
  const options = { maximumFractionDigits: decimals, useGrouping: false } as const;
  return plus(format(`u${decimals}`, { ...options, signDisplay: 'negative' }).format(value));
}

/** At most `digits` significant digits and no trailing zeros; an exponent where the number is far from 1. */
export function withDigits(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return scientific(value);
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const options = { maximumSignificantDigits: Math.max(digits, whole), useGrouping: false };
  return plus(
    format(`s${Math.max(digits, whole)}`, { ...options, signDisplay: 'negative' }).format(value),
  );
}

function scientific(value: number): string {
  if (value === 0) return withDecimals(0, 0);
  const text = format('e', { notation: 'scientific', maximumSignificantDigits: 3 }).format(value);
  const [digits, exponent] = text.split('E');
  if (exponent === undefined) return plus(text);
  return plus(`${digits} × 10${superscript(exponent)}`);
}

function superscript(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number.parseInt(digit, 10)] ?? '⁻').join('');
}

/** A number with its unit after a narrow space. */
export function withUnit(text: string, unit: string): string {
  return unit ? `${text}\u202f${unit}` : text;
}

/** The same, but a degree sign stands close. */
export function withItsUnit(text: string, unit = ''): string {
  return unit === '°' ? text + unit : withUnit(text, unit);
}
