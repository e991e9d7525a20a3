// Files of word vectors that come from an address, from the clipboard, or with the figure.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFigure, rest } from './support/figure';
import { dist, hostedSite, openAt, serve } from './support/hosts';
import { said, status } from './support/word-vectors';

const site = hostedSite();

const lines = Array.from({ length: 30 }, (_, i) =>
  [`mot${i}`, Math.cos(i), Math.sin(i), Math.sin(3 * i + 1)].join(' '),
);
const text = `${lines.join('\n')}\n`;
const numbers = Buffer.from(
  Float32Array.from(lines.flatMap((line) => line.split(' ').slice(1).map(Number))).buffer,
);
const labels = lines.map((line) => line.split(' ')[0]).join('\n');

const open = { 'Access-Control-Allow-Origin': '*' };
// Longer than what the format is known by.
const long = Array.from({ length: 9000 }, (_, i) => `mot${i} 1 ${i} ${-i}\n`).join('');
let waiting: ServerResponse | null = null;
const files: Record<string, (to: ServerResponse) => unknown> = {
  '/mots.txt': (to) => to.writeHead(200, open).end(text),
  '/mots.txt.gz': (to) => to.writeHead(200, open).end(gzipSync(text)),
  // A server that packs what it sends.
  '/sent.txt': (to) =>
    to.writeHead(200, { ...open, 'Content-Encoding': 'gzip' }).end(gzipSync(text)),
  '/mots.bytes': (to) => to.writeHead(200, open).end(numbers),
  '/names.txt': (to) => to.writeHead(200, open).end(labels),
  '/closed.txt': (to) => to.writeHead(200).end(text),
  '/cut.txt': (to) => {
    waiting = to.writeHead(200, { ...open, 'Content-Length': 2 * long.length });
    to.write(long);
  },
};

const host = createServer(({ url = '' }, to) => {
  const file = files[url];
  if (file) file(to);
  else to.writeHead(404, open).end('<p>Not here</p>');
});
let elsewhere = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => host.close(resolve)));

async function openWords(): Promise<Awaited<ReturnType<typeof openFigure>>> {
  const opened = await openFigure(site, { path: 'figure.html?figure=words' });
  await opened.page.locator('.own-vectors > summary').click();
  return opened;
}

async function ask(page: Page, address: string): Promise<void> {
  await page.locator('.own-vectors .address input').fill(address);
  await page.locator('.own-vectors .address input').press('Enter');
}

const GOOD = ['/mots.txt', '/mots.txt.gz', '/sent.txt'];

test.each(GOOD)('a file at an address is read: %s', async (path) => {
  const { page, complaints } = await openWords();
  await ask(page, `${elsewhere}${path}`);
  await expect.poll(() => status(page)).toContain(`${path.slice(1)}: 30 words with 3 numbers`);
  await rest(page);
  expect(await page.locator('[data-handle="mot0"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('raw numbers at one address have their names at another', async () => {
  const { page } = await openWords();
  await ask(page, `${elsewhere}/mots.bytes ${elsewhere}/names.txt`);
  await expect.poll(() => status(page)).toContain('30 words with 3 numbers each (raw float32)');
  await rest(page);
  expect(await page.locator('[data-handle="mot0"]').count()).toBe(1);
});

test('an address beside the figure needs no host, and the button opens it, too', async () => {
  const { page } = await openWords();
  await page.route('**/course/mots.txt', (route) => route.fulfill({ body: text }));
  await page.locator('.own-vectors .address input').fill('course/mots.txt');
  await page.locator('.own-vectors button', { hasText: 'Open this address' }).click();
  await expect.poll(() => status(page)).toContain('mots.txt: 30 words');
});

test('what does not come is told with the reason, and the figure stays as it was', async () => {
  const { page } = await openWords();
  const before = await said(page);
  const cases = [
    [`${elsewhere}/none.txt`, 'none.txt could not be read: its server answers “HTTP 404”'],
    [`${elsewhere}/closed.txt`, 'does not let other sites have it (CORS)'],
    [`${elsewhere}/mots.bytes ${elsewhere}/no-names`, 'no-names could not be read'],
    [`${elsewhere}/mots.bytes`, 'not in a format of word vectors'],
  ] as const;
  for (const [address, reason] of cases) {
    await ask(page, address);
    await expect.poll(() => status(page)).toContain(reason);
    expect(await status(page)).toContain('shows what it showed before');
    expect(await said(page)).toBe(before);
  }
  for (const address of ['javascript:alert(1)', 'data:text/plain,a 1 2', 'file:///x', 'a b c']) {
    await ask(page, address);
    await expect.poll(() => status(page)).toContain(`“${address}” is not the address of a file`);
  }
});

test('no cookie goes along with the request for a file', async () => {
  const { page } = await openWords();
  await page.context().addCookies([{ name: 'login', value: 'yes', url: site.url }]);
  let cookie: string | undefined = 'never asked';
  await page.route('**/private.txt', async (route) => {
    cookie = (await route.request().allHeaders())['cookie'];
    await route.fulfill({ body: text });
  });
  await ask(page, 'private.txt');
  await expect.poll(() => status(page)).toContain('private.txt: 30 words');
  expect(cookie).toBeUndefined();
});

test('of a file that is cut on its way, what came is used', async () => {
  const { page } = await openWords();
  await ask(page, `${elsewhere}/cut.txt`);
  await expect.poll(() => status(page)).toMatch(/, [1-9]\d* words/);
  waiting?.destroy();
  await expect.poll(() => status(page)).toMatch(/cut\.txt: \d{4} words with 3 numbers/);
  expect(await status(page)).toContain('could not be read to its end');
});

test('the first words of a file that is long in coming can be used already, and stay', async () => {
  const { page } = await openWords();
  const ends = [
    {
      end: (): unknown => waiting?.end(long.replaceAll('mot', 'nom')),
      told: 'cut.txt: 18000 words',
    },
    {
      end: () => page.locator('.own-vectors button', { hasText: 'Cancel' }).click(),
      told: 'was cancelled. Its first 9000 words stay.',
    },
  ];
  for (const { end, told } of ends) {
    await ask(page, `${elsewhere}/cut.txt`);
    await expect.poll(() => status(page)).toContain('Its first 9000 can be used already.');
    await rest(page);
    await page.locator('[data-text="words.find"]').fill('mot7');
    await page.locator('.chip', { hasText: /^mot7$/ }).click();
    await end();
    await expect.poll(() => status(page)).toContain(told);
    await rest(page);
    expect(await page.locator('[data-handle="mot7"]').count()).toBe(1);
  }
});

test('a policy that names the host lets a file come from there, and another one does not', async () => {
  for (const [more, expected] of [
    [` ${elsewhere}`, 'mots.txt: 30 words'],
    ['', 'the policy of this page forbids it'],
  ] as const) {
    const { url } = await serve(dist, () => ({
      'Content-Security-Policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; connect-src 'self'${more}; img-src 'self' data: blob:`,
    }));
    const { page } = await openAt(site, `${url}figure.html?figure=words`);
    await page.locator('.own-vectors > summary').click();
    await ask(page, `${elsewhere}/mots.txt`);
    await expect.poll(() => status(page)).toContain(expected);
  }
});

async function paste(page: Page, place: string, pasted: string): Promise<boolean> {
  await page.locator(place).focus();
  return page.locator(place).evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    // Firefox empties what a script gives to a ClipboardEvent.
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    return element.dispatchEvent(event);
  }, pasted);
}

test('text that is pasted is opened, but not what is pasted into a field', async () => {
  const { page } = await openWords();
  expect(await paste(page, '.own-vectors .address input', text)).toBe(true);
  expect(await status(page)).toBe('');
  expect(await paste(page, '.own-vectors > summary', text.replaceAll(' ', '\t'))).toBe(false);
  await expect.poll(() => status(page)).toContain('pasted text: 30 words with 3 numbers');
  expect(await paste(page, '.own-vectors > summary', 'Once upon a time')).toBe(false);
  await expect.poll(() => status(page)).toContain('pasted text is not used');
});

const given = (address: string, more = ''): string =>
  `figure.html?figure=words&words=${encodeURIComponent(address)}${more}`;

test('an author’s words are there from the start, with the pair and the sum that name some', async () => {
  const { page, complaints } = await openFigure(site, {
    path: given(`${elsewhere}/mots.txt`, '&pair=mot3,mot4&sum=mot5%20%2B%20mot6'),
  });
  for (const name of ['mot3', 'mot4'])
    expect(await page.locator(`[data-handle="${name}"]`).count()).toBe(1);
  await expect.poll(() => page.locator('.board').innerText()).toContain('in the sum itself');
  expect(await page.locator('.figure :is(.board, .head, .readout) [lang]').count()).toBe(0);
  // The reader's own come and go, and the author's stay.
  await page.locator('.own-vectors > summary').click();
  await paste(page, '.own-vectors > summary', 'a 1 2\nb 2 1\n');
  await expect.poll(() => status(page)).toContain('2 words');
  await page.locator('.own-vectors button', { hasText: 'Back to the original words' }).click();
  await rest(page);
  expect(await page.locator('[data-handle="mot3"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('an author’s words without a pair begin with the first two', async () => {
  const { page } = await openFigure(site, {
    path: given(`${elsewhere}/mots.bytes ${elsewhere}/names.txt`),
  });
  expect(await page.locator('[data-handle="mot0"]').count()).toBe(1);
  await page
    .locator('.toolbar button', { hasText: /share/i })
    .or(page.locator('button[aria-label*="hare" i]'))
    .first()
    .click();
  const link = await page.locator('.share input').inputValue();
  expect(new URL(link).searchParams.get('words')).toContain('/mots.bytes');
});

test('an author’s words that do not come are told, and the English ones are shown', async () => {
  for (const [address, reason] of [
    [`${elsewhere}/none.txt`, 'HTTP 404'],
    [`${elsewhere}/closed.txt`, 'CORS'],
    ['javascript:alert(1)', 'is not the address of a file'],
  ] as const) {
    const { page, complaints } = await openFigure(site, { path: given(address) });
    expect(await page.locator('.notice').innerText()).toContain(reason);
    expect(await page.locator('.notice').innerText()).toContain('English words instead');
    expect(await page.locator('[data-handle="king"]').count()).toBe(1);
    expect(complaints.join()).toContain(reason);
  }
});
