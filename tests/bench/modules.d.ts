// The rivals are installed only when they are timed, so their types are not there when ours are checked.
declare module '@tensorflow/tfjs-backend-wasm';
declare module '@tensorflow/tfjs-core';
declare module 'compute-cosine-similarity';
declare module 'jsxgraph';
declare module 'mafs';
declare module 'ml-distance';
declare module 'onnxruntime-web/wasm';
declare module 'papaparse';
declare module 'react';
declare module 'react-dom/client';
declare module 'regl-scatterplot';

/** Filled by long-tasks.mjs. */
declare var longTasks: number[];
