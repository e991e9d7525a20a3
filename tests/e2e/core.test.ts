// The core alone in a browser: in the page and in a worker.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type * as Core from '../../web/core/cosine-core';
import type * as WorkerCore from '../../web/core/cosine-core-worker';
import { hostedSite } from './support/hosts';
import { visit } from './support/site';

declare global {
  interface Window {
    core: typeof Core;
    workerCore: typeof WorkerCore;
  }
}

const site = hostedSite();

async function open(): Promise<{ page: Page; complaints: string[] }> {
  const visited = await visit(site, {
    path: 'cosine-core.js',
    // A text has no icon of its own, so the browser asks for one.
    prepare: (page) => page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 })),
  });
  // As text, because Vitest would put its own import() into a function.
  const load = (name: string, file: string): string =>
    `import('/${file}').then((module) => void (window.${name} = module))`;
  await visited.page.evaluate(load('core', 'cosine-core.js'));
  await visited.page.evaluate(load('workerCore', 'cosine-core-worker.js'));
  return visited;
}

test('in the page', async () => {
  const { page, complaints } = await open();
  const result = await page.evaluate(async () => {
    const { createCore, CosineCoreError } = window.core;
    const core = await createCore();
    const matrix = core.matrix([3, 30, 15, 4, 3, 27, 7.5, 75, 7.5, 2], 5, 2, [...'ABCDE']);
    let code = '';
    try {
      matrix.topK('Q', 1);
    } catch (error) {
      if (error instanceof CosineCoreError) code = error.code;
    }
    const plain = await createCore({
      wasm: new Response(await (await fetch('/cosine-core.wasm')).blob()),
    });
    return {
      cosine: core.cosineSimilarity([3, 30], [15, 4]),
      names: matrix.topK('A', 3).names,
      code,
      norm: plain.norm([3, 4]),
    };
  });
  expect(result).toEqual({
    cosine: 0.35252788977396565,
    names: ['D', 'C', 'B'],
    code: 'unknown-name',
    norm: 5,
  });
  expect(complaints).toEqual([]);
});

test('in a worker: progress, and another call gets through long work', async () => {
  const { page, complaints } = await open();
  const result = await page.evaluate(async () => {
    const core = await window.workerCore.createWorkerCore();
    const [rows, dims] = [3000, 300];
    const data = Float32Array.from({ length: rows * dims }, (_, i) => Math.sin(i * i));
    const matrix = await core.matrix(data, rows, dims, undefined, { transfer: [data.buffer] });
    const order: string[] = [];
    const progress: number[] = [];
    const all = matrix
      .pairwise({}, { onProgress: (done) => progress.push(done) })
      .then((full) => (order.push('pairwise'), full));
    const near = await matrix.topK(7, 3);
    order.push('topK');
    const full = await all;
    const cosine = await matrix.cosine(7, 11);
    const given = { empty: data.length, rows: await matrix.get('rows') };
    core.terminate();
    return {
      order,
      progress,
      near: near.rows.length,
      full: full.length,
      at: full[7 * rows + 11],
      cosine,
      given,
    };
  });
  expect(result.order).toEqual(['topK', 'pairwise']);
  expect(result.progress.length).toBeGreaterThan(2);
  expect(result.progress).toEqual([...result.progress].sort((a, b) => a - b));
  expect(result.full).toBe(3000 * 3000);
  expect(result.at).toBeCloseTo(result.cosine ?? 9, 5);
  expect(result.near).toBe(3);
  expect(result.given).toEqual({ empty: 0, rows: 3000 });
  expect(complaints).toEqual([]);
});

test('in a worker: an abort ends the work, a fault keeps its kind', async () => {
  const { page } = await open();
  const result = await page.evaluate(async () => {
    const { createWorkerCore, CosineCoreError } = window.workerCore;
    const core = await createWorkerCore();
    const data = Float32Array.from({ length: 8000 * 300 }, (_, i) => Math.sin(i * i));
    const matrix = await core.matrix(data, 8000, 300);
    const stop = new AbortController();
    const progress: number[] = [];
    const why = await matrix
      .pairwise(
        { threshold: 0.9 },
        {
          signal: stop.signal,
          onProgress: (done) => {
            progress.push(done);
            stop.abort('enough');
          },
        },
      )
      .catch((reason: unknown) => reason);
    // It answers at once, so it works no longer; and it made no more progress.
    const began = performance.now();
    const rows = await matrix.get('rows');
    const waited = performance.now() - began;
    const early = await matrix
      .pca(2, { signal: AbortSignal.abort('early') })
      .catch((r: unknown) => r);
    const codes: string[] = [];
    const hear = (error: unknown): void => {
      if (error instanceof CosineCoreError) codes.push(`${error.code} ${error.argument}`);
    };
    await matrix.topK(8000, 1).catch(hear);
    await matrix.topK(1, 1, { filter: () => true }).catch(hear);
    await matrix.dispose();
    await matrix.topK(1, 1).catch(hear);
    const pending = core.norm([3, 4]).catch(hear);
    core.terminate();
    await pending;
    await core.norm([3, 4]).catch(hear);
    await createWorkerCore({ wasm: '/missing.wasm' }).catch(hear);
    return { why, progress: progress.length, rows, waited, early, codes };
  });
  expect(result.why).toBe('enough');
  expect(result.early).toBe('early');
  expect(result.progress).toBe(1);
  expect(result.rows).toBe(8000);
  expect(result.waited).toBeLessThan(2000);
  expect(result.codes).toEqual([
    'out-of-range query',
    'wrong-type ',
    'disposed this',
    'worker-failed ',
    'worker-failed ',
    'wrong-wasm wasm',
  ]);
});
