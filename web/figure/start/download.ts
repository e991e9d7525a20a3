// Fetching one of the figure's files.

/** A file could not be loaded; the message says why, as far as the browser reveals it. */
export class DownloadError extends Error {}

export async function download(url: string, asked = fetch(url)): Promise<Response> {
  const response = await asked.catch((error: unknown) => {
    throw new DownloadError(error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw new DownloadError(`HTTP ${response.status}`);
  return response;
}
