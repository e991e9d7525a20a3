// What a page holds: the program's memory, what lies on the graphics card, elements, and the script's heap.
import type { Frame, Page } from 'playwright-core';

type Noted = Window & { memories: WebAssembly.Memory[]; objects: number };

/** Notes the program's memory, and what is made and deleted on the graphics card. */
export async function note(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = Object.assign(window, { memories: [], objects: 0 }) as unknown as Noted;
    const take = (instance: WebAssembly.Instance): void => {
      for (const one of Object.values(instance.exports))
        if (one instanceof WebAssembly.Memory) noted.memories.push(one);
    };
    for (const way of ['instantiate', 'instantiateStreaming'] as const) {
      const real = WebAssembly[way] as (...all: unknown[]) => Promise<unknown>;
      Object.assign(WebAssembly, {
        [way]: async (...all: unknown[]) => {
          const made = await real.apply(WebAssembly, all);
          take((made as WebAssembly.WebAssemblyInstantiatedSource).instance ?? made);
          return made;
        },
      });
    }
    const kinds = ['Buffer', 'Texture', 'Framebuffer', 'Renderbuffer', 'VertexArray', 'Program'];
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
    for (const kind of kinds)
      for (const [name, by] of [
        [`create${kind}`, 1],
        [`delete${kind}`, -1],
      ] as const) {
        const real = prototype[name] as (...all: unknown[]) => unknown;
        prototype[name] = function count(...all: unknown[]): unknown {
          noted.objects += by;
          return real.apply(this, all);
        };
      }
  });
}

export interface Held {
  program: number;
  objects: number;
  elements: number;
  heap: number;
}

/** Of a page, or of a frame in it, whose heap is the one of its page. Only Chromium tells. */
export async function held(place: Page | Frame): Promise<Held> {
  const page = 'context' in place ? place : place.page();
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const rest = await place.evaluate(() => {
    const { memories, objects } = window as unknown as Noted;
    return {
      program: memories.reduce((sum, one) => sum + one.buffer.byteLength, 0),
      objects,
      elements: document.querySelectorAll('*').length,
    };
  });
  await session.detach();
  return { ...rest, heap: usedSize };
}
