// Text as it may stand in other languages.

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A blank line would end the HTML inside Markdown.
  '\n': '&#10;',
  '\r': '',
  // Site generators fill in what stands between braces.
  '{': '&#123;',
  '}': '&#125;',
};

/** Between double quotes in HTML and JSX. */
export function attribute(text: string): string {
  return text.replace(/[&<>"\n\r{}]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** In XML, as content and between double quotes. What XML cannot say is left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
