// Still pictures for figures that are not running, drawn by any running figure of the page in the same language.
import type { Request } from '../wire/messages';
import { pageTheme, watchPageTheme } from '../wire/page-theme';
import type { Member } from './pool';
import { arrange } from './pool';
import type { Player } from './player';

export type Wish = Extract<Request, { type: 'still' }>;

export interface Sitter extends Member {
  /** The picture it is missing; null when it needs none. */
  readonly wish: Wish | null;
  readonly language: string;
  /** It should start early, to draw for the others. */
  draws: boolean;
  readonly portrait: { show(html: unknown, wish: Wish): void };
}

const OTHERS_MS = 10_000;
const sitters = new Set<Sitter>();
let drawing = false;

function idle(): Promise<void> {
  return new Promise((done) => {
    const whenLoaded = (): void => {
      // Safari has no such callback.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 3000 });
      else setTimeout(done, 200);
    };
    if (document.readyState === 'complete') whenLoaded();
    else addEventListener('load', whenLoaded, { once: true });
  });
}

/** What `wish` asks for; null where the figure cannot draw it in time. */
export async function drawWish(by: Player, wish: Wish, withinMs: number): Promise<unknown> {
  const late = new Promise<null>((done) => setTimeout(done, withinMs, null));
  return Promise.race([by.ask(wish).catch(() => null), late]);
}

/** A figure follows the page around it, unless its author has chosen. */
export function followsPage(theme: string | undefined): boolean {
  return theme !== 'light' && theme !== 'dark';
}

export function isDark(theme: string | undefined, place: Element): boolean {
  return (followsPage(theme) ? pageTheme(place) : theme) === 'dark';
}

let watches = false;

function followPage(): void {
  for (const { player } of sitters) player.followPage();
  drawPosters();
}

function painters(): Map<string, Sitter> {
  const found = new Map<string, Sitter>();
  for (const sitter of sitters) {
    if (sitter.player.phase !== 'ready') continue;
    const other = found.get(sitter.language);
    if (!other || (other.urgent && !sitter.urgent)) found.set(sitter.language, sitter);
  }
  return found;
}

/** One figure of the language is to start, to draw. */
function callPainter(language: string): void {
  const able = [...sitters].filter((sitter) => sitter.language === language);
  const [first] = able;
  if (!first || able.some(({ draws }) => draws)) return;
  first.draws = true;
  arrange();
}

async function drawAll(): Promise<void> {
  for (;;) {
    await idle();
    const wishing = [...sitters].filter((sitter) => sitter.wish);
    if (wishing.length === 0) break;
    const running = painters();
    for (const { language } of wishing) if (!running.has(language)) callPainter(language);
    const able = wishing.filter(({ language }) => running.has(language));
    const sitter = able.find(({ place }) => place.close) ?? able[0];
    const painter = sitter && running.get(sitter.language);
    const wish = sitter?.wish;
    // Elements that have been started need no second start.
    if (!painter || !wish) return;
    painter.draws = true;
    const html = await drawWish(painter.player, wish, OTHERS_MS);
    sitter.portrait.show(html, wish);
  }
  for (const sitter of sitters) sitter.draws = false;
  arrange();
}

/** To be called when an element misses a picture, and when one can draw. */
export function drawPosters(): void {
  if (drawing) return;
  drawing = true;
  void drawAll().finally(() => (drawing = false));
}

export function sit(sitter: Sitter): void {
  if (!watches) watchPageTheme(followPage);
  watches = true;
  sitters.add(sitter);
  drawPosters();
}

export function rise(sitter: Sitter): void {
  sitters.delete(sitter);
  sitter.draws = false;
}
