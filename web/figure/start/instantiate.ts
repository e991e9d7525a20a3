// Makes an instance of the module's bytes.
import { DownloadError } from './download';
import type { Rest } from './rest';

interface Instantiator {
  run(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  failed: Promise<unknown>;
}

// Emscripten's own loader would only abort; this one says what went wrong.
export function instantiator(wasm: Promise<Response>, rest: Rest | null): Instantiator {
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<unknown>((resolve) => (fail = resolve));
  return {
    failed,
    run(imports, done) {
      instantiate(wasm, { ...imports, ...rest?.imports })
        .then(async ({ instance, module }) => {
          await rest?.follow(instance.exports);
          done(instance, module);
        })
        .catch(fail);
      return {};
    },
  };
}

async function instantiate(
  wasm: Promise<Response>,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const module = await compile(await wasm);
  const instance = await WebAssembly.instantiate(module, imports).catch(misfit);
  return { instance, module };
}

export function misfit(error: unknown): never {
  // A whole module of imports that it asks for is missing.
  throw error instanceof TypeError ? new WebAssembly.LinkError(error.message) : error;
}

export async function compile(response: Response): Promise<WebAssembly.Module> {
  try {
    // Streaming needs the right MIME type, which not every course server sends.
    const streams = response.headers.get('content-type') === 'application/wasm';
    return await (streams
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    // The connection ended before the file did; Firefox calls that an operation that was aborted.
    const ended = error instanceof TypeError || error instanceof DOMException;
    throw ended ? new DownloadError(error.message) : error;
  }
}
