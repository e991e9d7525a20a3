// The one-file page has no stand-in, which would double its size.
export async function standIn(): Promise<void> {
  throw new Error('the page of one file draws by WebAssembly only');
}
