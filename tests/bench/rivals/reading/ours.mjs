// Our reader as it is shipped, with limits that the whole file is below; it also tells how much memory it has at the end.

/** @type {WebAssembly.Memory | undefined} */
let memory;
const { instantiate } = WebAssembly;
/** @type {any} */ (WebAssembly).instantiate = async (
  /** @type {ArrayBuffer} */ bytes,
  /** @type {WebAssembly.Imports} */ imports,
) => {
  const made = await instantiate(bytes, imports);
  memory = /** @type {WebAssembly.Memory} */ (made.instance.exports.memory);
  return made;
};

const post = self.postMessage.bind(self);
/** @type {any} */ (self).postMessage = (/** @type {any} */ answer, /** @type {any} */ options) =>
  post('report' in answer ? { ...answer, memory: memory?.buffer.byteLength } : answer, options);

self.addEventListener(
  'message',
  async ({ data: { file, module, reader } }) => {
    await import(/* @vite-ignore */ reader);
    const order = { file, module, lock: 'bench', labels: '', words: 2 ** 20, rowBytes: 2 ** 30 };
    self.dispatchEvent(new MessageEvent('message', { data: order }));
  },
  { once: true },
);
