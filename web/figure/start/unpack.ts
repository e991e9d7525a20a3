// Files that are part of the script: deflated, in base64.

/** As a stream, so that a program is compiled while it is unpacked. */
export function unpack(base64: string, type: string): Response {
  const packed = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream, { headers: { 'Content-Type': type } });
}
