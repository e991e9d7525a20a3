// ONNX models, written as the protocol buffers that they are: field numbers are those of onnx.proto3.
// https://github.com/onnx/onnx/blob/v1.17.0/onnx/onnx.proto3

/** @typedef {Uint8Array[]} Parts */
/** @typedef {{ name: string, dims: number[], float?: Float32Array, int64?: bigint }} Tensor without values: an input */
/** @typedef {{ type: string, inputs: string[], outputs: string[], attributes?: Record<string, number> }} Node */

const varintType = 0;
const bytesType = 2;
const elementFloat = 1;
const elementInt64 = 7;
const attributeInt = 2;
const irVersion = 8;
const opsetVersion = 17;
const text = new TextEncoder();

/** @param {number} value */
function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

/**
 * @param {number} field
 * @param {number} value
 * @returns {Parts}
 */
function int(field, value) {
  return [varint(field * 8 + varintType), varint(value)];
}

/**
 * @param {number} field
 * @param {string | Uint8Array | Parts} content
 * @returns {Parts}
 */
function bytes(field, content) {
  const encoded = typeof content === 'string' ? text.encode(content) : content;
  const parts = encoded instanceof Uint8Array ? [encoded] : encoded;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [varint(field * 8 + bytesType), varint(length), ...parts];
}

/** @param {Node} node */
function nodeProto({ type, inputs, outputs, attributes = {} }) {
  const settings = Object.entries(attributes).map(([name, value]) =>
    bytes(5, [...bytes(1, name), ...int(3, value), ...int(20, attributeInt)].flat()),
  );
  return [
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, type),
    ...settings,
  ].flat();
}

/** @param {Tensor} tensor */
function tensorProto({ name, dims, float, int64 }) {
  const values = float ?? BigInt64Array.of(int64 ?? 0n);
  return [
    ...dims.map((dim) => int(1, dim)),
    int(2, float ? elementFloat : elementInt64),
    bytes(8, name),
    bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ].flat();
}

/** @param {Tensor} tensor */
function valueProto({ name, dims }) {
  const shape = dims.map((dim) => bytes(1, int(1, dim))).flat();
  const type = bytes(1, [...int(1, elementFloat), ...bytes(2, shape)]);
  return [...bytes(1, name), ...bytes(2, type)];
}

/**
 * @param {Node[]} nodes
 * @param {Tensor[]} inputs
 * @param {Tensor[]} constants
 * @param {string[]} outputs
 * @returns {Uint8Array} a model
 */
export function onnxModel(nodes, inputs, constants, outputs) {
  const graph = [
    ...nodes.map((node) => bytes(1, nodeProto(node))),
    bytes(2, 'bench'),
    ...constants.map((tensor) => bytes(5, tensorProto(tensor))),
    ...inputs.map((tensor) => bytes(11, valueProto(tensor))),
    ...outputs.map((name) => bytes(12, bytes(1, name))),
  ].flat();
  const parts = [...int(1, irVersion), ...bytes(7, graph), ...bytes(8, int(2, opsetVersion))];
  const model = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    model.set(part, place);
    place += part.length;
  }
  return model;
}
