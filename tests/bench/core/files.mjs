// Where a contender finds its files: the same below the folder of the site and below its address.

/** @param {string} base with a slash at its end: an address, or a file: URL */
export function fileNames(base) {
  return {
    core: `${base}cosine-core/cosine-core.js`,
    coreWasm: `${base}cosine-core/cosine-core.wasm`,
    limits: `${base}limits.wasm`,
    tfjs: `${base}tfjs/`,
    onnx: `${base}onnx/ort-wasm-simd-threaded.wasm`,
  };
}
