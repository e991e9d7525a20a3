// The author's page as an author finds it, and what its code becomes in pages of others.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { State } from '../../../web/wire/messages';
import { said } from './board';
import type { Site, Visit } from './site';
import { visit } from './site';

export interface Author {
  page: Page;
  /** The figure that is made. */
  figure: FrameLocator;
  complaints: string[];
}

export async function figureReady(figure: FrameLocator): Promise<void> {
  await figure.locator('.figure[data-state="ready"]:not(.moving)').waitFor();
}

/** `hash`: what follows # in the address; `path`: the page in another language. */
export async function openAuthor(site: Site, hash = '', options: Visit = {}): Promise<Author> {
  const { path: file = 'author.html' } = options;
  const path = hash ? `${file}#${hash}` : file;
  const viewport = { width: 1280, height: 900 };
  const { page, complaints } = await visit(site, { viewport, ...options, path });
  const figure = page.frameLocator('.preview');
  await figureReady(figure);
  return { page, figure, complaints };
}

/** The code for a kind of page, once nothing changes it any more. */
export async function codeOf(page: Page, label: string): Promise<string> {
  const kinds = page.getByRole('group', { name: 'Your page is written in' });
  await kinds.getByLabel(label, { exact: true }).check();
  return page.locator('.code code').innerText();
}

/** The cell of the table of vectors. */
export function cell(page: Page, label: string): Locator {
  return page.locator('.grid').getByLabel(label, { exact: true });
}

/** What the address keeps. */
export function kept(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.slice(1));
}

export async function waitForCode(page: Page, part: string): Promise<void> {
  await expect.poll(() => page.locator('.code code').innerText()).toContain(part);
}

/** What is wrong beside the field with this label or legend. */
export async function wrongAt(page: Page, label: string): Promise<string> {
  const field = page.locator('.field').filter({ has: page.getByText(label, { exact: true }) });
  return said(field.locator('.wrong').first());
}

/** What the figure in a frame says of itself. */
export async function stateIn(frame: Locator): Promise<State> {
  const state = await frame.evaluate(
    (element) =>
      new Promise((done) => {
        const { contentWindow } = element as HTMLIFrameElement;
        const id = 1e6 + Math.floor(Math.random() * 1e6);
        addEventListener('message', ({ source, data }) => {
          if (source === contentWindow && data?.type === 'answer' && data.id === id) {
            done(data.value);
          }
        });
        contentWindow?.postMessage({ cosineLab: 1, id, type: 'state' }, '*');
      }),
  );
  return state as State;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The HTML that each kind of code becomes. */
export const HTML_OF: Record<string, (code: string) => string> = {
  HTML: (code) => code,
  Element: (code) => code,
  'Jupyter, Colab': (code) => {
    expect(code).toMatch(/^%%html\n<iframe/);
    return code.replace('%%html\n', '');
  },
  'Jupyter Book 1': (code) => inFence(code, '{raw} html'),
  'MyST, Jupyter Book 2': (code) => {
    const [head = '', width, caption = '', end] = code.split('\n');
    expect([head.slice(0, 12), width, end]).toEqual(['```{iframe} ', ':width: 100%', '```']);
    const src = attribute(head.slice(12));
    const words = caption.replace(/\\(.)/g, '$1');
    return `<figure><iframe src="${src}" width="100%"></iframe><figcaption>${attribute(words)}</figcaption></figure>`;
  },
  Quarto: (code) => inFence(code, '{=html}'),
  Docusaurus: (code) => {
    const style = / style=\{\{ border: 0(?:, height: (\d+))? \}\} \/>$/;
    expect(code).toMatch(style);
    return code.replace(style, (_, height?: string) =>
      height ? ` style="border: 0; height: ${height}px"></iframe>` : ' style="border: 0"></iframe>',
    );
  },
  'MkDocs, VitePress': (code) => code,
  'Moodle, Canvas': (code) => code,
  Link: (code) => `<iframe src="${attribute(code)}" width="100%" height="520"></iframe>`,
};

function inFence(code: string, kind: string): string {
  const [head, line = '', end, ...more] = code.split('\n');
  expect([head, end, more]).toEqual(['```' + kind, '```', []]);
  return line;
}
