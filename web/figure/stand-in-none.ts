// The page of one file has no stand-in: it would make it twice as large.
export async function standIn(): Promise<void> {
  throw new Error('the page of one file draws by WebAssembly only');
}
