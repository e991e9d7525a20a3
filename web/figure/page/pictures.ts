// What is seen, to keep: SVG, PNG, and the numbers.
import { LINKED, withQuery } from '../../wire/address';
import type { Values } from '../../wire/messages';
import type { Bridge } from '../bridge/bridge';
import { pageQuery } from './page-address';
import { pictureFont } from './picture-font';

/** Throws where the browser cannot draw it, for want of memory or by a policy. */
export async function pngOf(bridge: Bridge, scale: number): Promise<HTMLCanvasElement> {
  const picture = new Image();
  const svg = await withFont(bridge.svg());
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function withFont(svg: string): Promise<string> {
  const bytes = await pictureFont()?.catch(() => null);
  if (!bytes) return svg;
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  const style =
    `<style>@font-face{font-family:Figure;src:url(data:font/ttf;base64,${btoa(letters)})}` +
    `svg{font-family:Figure,sans-serif}</style>`;
  return svg.replace('</title>', `</title>${style}`);
}

/**
 * The address that brings back what is seen: the page's own parameters and the scene's. Of an exercise that counts,
 * one's answers are not for others.
 */
export function linkTo(bridge: Bridge): string {
  const page = new URL(location.href);
  const query = new URLSearchParams(pageQuery());
  const kept = LINKED.filter((name) => query.get(name)).map((name) => [
    name,
    query.get(name) ?? '',
  ]);
  const { state = '', ...scene } = bridge.share();
  const shown = state && !bridge.report().graded ? { ...scene, state } : scene;
  const values: Values = { ...shown, ...Object.fromEntries(kept) };
  page.search = page.hash = '';
  return withQuery(page.href, values);
}

/** Hands a file over to the reader. */
export function save(content: string | Blob, type: string, name: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
