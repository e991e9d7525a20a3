// What the course page says by itself stands in the page, where it is translated with the rest.

export type CourseWord = 'done' | 'choose' | 'right' | 'wrong' | 'some' | 'all';

/** The word with its gaps filled: {name} becomes the value of that name. */
export function courseWord(
  key: CourseWord,
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  const words = document.querySelector<HTMLTemplateElement>('template.words')?.content;
  const text = words?.querySelector(`[data-word="${key}"]`)?.textContent ?? '';
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** A number with three decimals, as the language of the page writes it. */
export function decimals(value: number): string {
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, {
    numberingSystem: 'latn',
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  }).format(value);
}
