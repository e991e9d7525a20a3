// A part of the program from its download; errors tell whether the connection or the file is to blame.
import { DownloadError } from './download';

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
