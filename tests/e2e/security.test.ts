// Texts from outside stay texts, wherever they are shown or go, and messages are bounded. docs/security.md names what
// else is tested where.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { FromFigure } from '../../web/wire/messages';
import { openFigure, rest } from './support/figure';
import { hostedSite, openHost, dist, scratch, serve } from './support/hosts';
import { talkTo } from './support/wire';

const site = hostedSite();

const EVIL = '<img src=x onerror="parent.caught=1">';
const CODE = encodeURIComponent(EVIL);
const SCRIPT = encodeURIComponent('"><script>caught=1</script><svg onload=caught=1>');

/** Each puts what is evil wherever an author's address, or a saved state, may put a text. */
const ADDRESSES: Record<string, string> = {
  cosine: `vectors=${CODE}:3,30;${SCRIPT}:15,4&dims=${CODE}:${SCRIPT};${SCRIPT}:${CODE}&board=open`,
  ratio: `figure=ratio&vectors=${CODE}:3,30;B:15,4&dims=${SCRIPT};y&claims=B=2${CODE}`,
  dimension: `figure=dimension&vectors=${CODE}:3;${SCRIPT}:4&dims=${CODE}:${SCRIPT}`,
  pairs: `figure=pairs&vectors=${CODE}:3,30;${SCRIPT}:15,4`,
  metric: `figure=metric&vectors=${CODE}:3,30;${SCRIPT}:15,4&dims=${CODE}:${SCRIPT};y`,
  embedding: `figure=embedding&vectors=${CODE}:3,30;${SCRIPT}:15,4&dims=${CODE};y`,
  tokens: `figure=tokens&text=${CODE}${SCRIPT}&vocabulary=%3Cimg,${SCRIPT}`,
  // What does not belong to the figure is told, and what it asks for are words that it does not have.
  highdim: `figure=highdim&vectors=${CODE}:3,30;${SCRIPT}:15,4&dims=${CODE};y`,
  words: `figure=words&pair=${CODE},${SCRIPT}&omit=${CODE}&sum=${SCRIPT}%2Bking`,
  'an author’s questions': `vectors=A:3,4;B:4,3&ask=${CODE}|one ${CODE}::${SCRIPT}|*${SCRIPT}|!${CODE}`,
  'a table of one’s own': `state=data:3;table:${encodeURIComponent(`${EVIL}\t1\t2\nB\t2\t4`)}`,
  'wrong values': `vectors=${CODE}&theme=${SCRIPT}&colors=${CODE}&${CODE}=1&origins=${SCRIPT}`,
};

/** Elements that no figure has, and attributes that run something. */
async function foreign(page: Page | Frame, html: string | null): Promise<string[]> {
  return page.evaluate((text) => {
    const root = text === null ? document : new DOMParser().parseFromString(text, 'text/html');
    return [...root.querySelectorAll('*')]
      .filter(
        (one) =>
          one.matches(
            'img, iframe, object, embed, form:not(.typing, .own-vectors form), foreignObject, a, base',
          ) ||
          one.matches('script:not([src])') ||
          [...one.attributes].some(
            ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value),
          ),
      )
      .map((one) => one.outerHTML.slice(0, 100));
  }, html);
}

test.each(Object.entries(ADDRESSES))('%s: what is evil is a text', async (_, query) => {
  const { page } = await openFigure(site, { path: `figure.html?${query}` });
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => (one.open = true)),
  );
  await rest(page);
  expect(await page.locator('main').innerText()).toContain('<img');
  expect(await foreign(page, null)).toEqual([]);
  // On paper, too.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await foreign(page, null)).toEqual([]);
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
});

// Pinned to an origin that is none, a figure answers nobody.
const { 'wrong values': _, ...ASKED } = ADDRESSES;
/** What is evil there is told, asked or typed, and stands in no drawing. */
const BESIDE = ['tokens', 'highdim', 'words', 'an author’s questions'];

/** Nothing in a picture is evil, and what is looked for would be found. */
async function expectHarmless(page: Page, picture: string): Promise<void> {
  const plain = { '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  const harmful = Object.entries(plain).reduce((all, pair) => all.replaceAll(...pair), picture);
  expect(await foreign(page, harmful)).not.toEqual([]);
  expect(await foreign(page, picture)).toEqual([]);
}

test.each(Object.entries(ASKED))(
  '%s: pictures that leave the figure have nothing evil in them',
  async (name, query) => {
    const { page, ask } = await talkTo(site, query);
    const parameters = Object.fromEntries(new URLSearchParams(query));
    for (const request of [{ type: 'svg' }, { type: 'still', parameters, dark: false }] as const) {
      const answer = (await ask(request)) as FromFigure & { value: string };
      expect(answer.value).toMatch(/<svg|<table/);
      if (BESIDE.includes(name)) expect(await foreign(page, answer.value)).toEqual([]);
      else await expectHarmless(page, answer.value);
    }
  },
);

test('an author’s questions have nothing evil in what is asked, offered and said', async () => {
  const query = ADDRESSES['an author’s questions'] ?? '';
  const { page, complaints } = await openFigure(site, { path: `figure.html?${query}` });
  const question = page.locator('.question');
  expect(await question.locator('.ask').textContent()).toContain(EVIL);
  const wrong = question.locator('.option', { hasText: 'one' });
  expect(await wrong.textContent()).toContain(EVIL);
  await wrong.click();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => page.locator('.verdict').textContent()).toContain('<script>');
  expect(await foreign(page, null)).toEqual([]);
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('a file of vectors whose words are evil has words', async () => {
  const folder = scratch();
  const words = Array.from({ length: 20 }, (_each, at) => [
    at % 2 === 0 ? EVIL.replaceAll(' ', '/') + at : `<svg/onload=parent.caught=1>${at}`,
    Math.cos(at),
    Math.sin(at),
    Math.sin(2 * at),
  ]);
  writeFileSync(join(folder, 'evil.txt'), words.map((one) => `${one.join(' ')}\n`).join(''));
  const { url } = await serve(folder, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const query = `figure=words&words=${encodeURIComponent(`${url}evil.txt`)}`;
  const { page, figure, ask } = await talkTo(site, query);
  await expect.poll(() => figure.locator('.head .say').first().textContent()).toContain('<svg/');
  await figure.locator('body').evaluate(() => {
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    dispatchEvent(new Event('beforeprint'));
  });
  const inside = page.frames()[1];
  if (!inside) throw new Error('There is no figure.');
  expect(await foreign(inside, null)).toEqual([]);
  const answer = (await ask({ type: 'svg' })) as FromFigure & { value: string };
  await expectHarmless(page, answer.value);
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
});

test('an element that shows a picture has nothing evil in it', async () => {
  const { url } = await serve(dist, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const name = EVIL.replaceAll('"', '&quot;');
  const host = await openHost(
    site,
    `<script type="module" src="${url}cosine-lab.js"></script>
     <cosine-lab vectors="${name}:3,30;B:15,4"></cosine-lab><div style="height: 6000px"></div>`,
  );
  await host.page.frameLocator('iframe').locator('.figure[data-state="ready"]').waitFor();
  // Far away it is a picture in the page.
  await host.page.evaluate(() => scrollTo(0, 6000));
  const inside = host.page.locator('cosine-lab');
  await expect
    .poll(() => inside.evaluate((one) => one.shadowRoot?.querySelectorAll('svg').length ?? 0))
    .toBeGreaterThan(0);
  expect(
    await inside.evaluate((one) => one.shadowRoot?.querySelectorAll('img, [onerror]').length),
  ).toBe(0);
  expect(await host.page.evaluate(() => 'caught' in window)).toBe(false);
  expect(host.complaints).toEqual([]);
});

test('no key of a message changes an object that others use', async () => {
  const { page, figure, throwIn, ask } = await talkTo(site, '');
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    await throwIn({ cosineLab: 1, id: 7, type: 'set', parameters: JSON.parse(`{"${key}": "x"}`) });
    await throwIn(JSON.parse(`{"cosineLab": 1, "id": 8, "type": "undo", "${key}": {"y": 1}}`));
  }
  const refused = await ask({ type: 'set', parameters: { constructor: 'x' } });
  expect(refused.type).toBe('refusal');
  await rest(page);
  const kept = await figure
    .locator('html')
    .evaluate(() => [({} as { x?: 1 }).x, ({} as { y?: 1 }).y, Object.keys(Object.prototype)]);
  expect(kept).toEqual([undefined, undefined, []]);
});

test('of what is asked before the figure runs, a hundred messages wait', async () => {
  const { page, heard, ask } = await talkTo(site, '');
  await page.evaluate(() => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    (window as unknown as { heard: unknown[] }).heard.length = 0;
    addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
      if (data.type !== 'loading') return;
      for (let id = 1000; id < 1250; ++id) {
        frame.contentWindow?.postMessage({ cosineLab: 1, id, type: 'state' }, '*');
      }
    });
    frame.src = `${frame.src}?again`;
  });
  await expect.poll(async () => (await heard('answer')).length).toBe(100);
  await ask({ type: 'state' });
  expect((await heard('answer')).length).toBe(101);
});

test('another frame of the page is not heard', async () => {
  const { page, figure, heard } = await talkTo(site, '');
  await page.evaluate(async () => {
    const other = document.createElement('iframe');
    other.srcdoc = `<script>
      const message = { cosineLab: 1, id: 9, type: 'set', parameters: { vectors: 'P:1,0;Q:0,1' } };
      parent.frames[0].postMessage(message, '*');
      parent.postMessage('sent', '*');
    </script>`;
    const sent = new Promise((done) =>
      addEventListener('message', ({ data }) => data === 'sent' && done(null)),
    );
    document.body.append(other);
    await sent;
  });
  await rest(page);
  expect(await heard('answer', 'refusal')).toEqual([]);
  expect(await figure.locator('[data-handle="P"]').count()).toBe(0);
});
