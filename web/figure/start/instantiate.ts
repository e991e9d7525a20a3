// Makes an instance of the module's bytes.
import { compile, misfit } from './compile';
import type { SecondPart } from './second-part';

interface Instantiator {
  run(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  failed: Promise<unknown>;
}

// Emscripten's own loader would only abort; this one says what went wrong.
export function instantiator(wasm: Promise<Response>, second: SecondPart | null): Instantiator {
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<unknown>((resolve) => (fail = resolve));
  return {
    failed,
    run(imports, done) {
      instantiate(wasm, { ...imports, ...second?.imports })
        .then(async ({ instance, module }) => {
          await second?.follow(instance.exports);
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
