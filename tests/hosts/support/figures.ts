// The server of the figures, another one than the course's.
import { PLUGINS } from '../../../web/author/plugins';
import { dist, serve } from '../../e2e/support/hosts';

export const PARAMETERS = 'vectors="Swift:4,3;Gull:-1,5" title="Two boats"';

/** The address of the folder with figure.html, under a plain server's headers. */
export async function serveFigures(): Promise<string> {
  return (await serve(dist)).url;
}

/** What could end its quotes in any host. */
export const TITLE = 'Boats: "Swift" & <Gull> {#1} `x`';

/** The line that the figure builder writes for a plugin. */
export function codeOf(id: string, site = '', title = TITLE): string {
  const values = { vectors: 'Swift:4,3;Gull:-1,5', snap: 'off' };
  const found = PLUGINS.find((one) => one.id === `${id}-plugin`);
  if (!found) throw new Error(`no ${id}`);
  return found.code({ site, values, title, height: 540, still: '', integrity: '' });
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The attributes of the first such element that a site was built with, as a browser would read them. */
export function attributesIn(html: string, tag: string): Record<string, string> {
  const [start = ''] = new RegExp(`<${tag}(?:\\s+[\\w-]+(?:="[^"]*")?)+`, 'i').exec(html) ?? [];
  const found = [...start.matchAll(/([\w-]+)="([^"]*)"/g)];
  const plain = (text: string): string =>
    text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
      name ? (SIGNS[name] ?? '?') : String.fromCodePoint(Number(decimal ?? `0x${hex}`)),
    );
  return Object.fromEntries(found.map(([, name = '', text = '']) => [name, plain(text)]));
}
