// The server of the figures, another one than the course's.
import { dist, serve } from '../../e2e/support/hosts';

export const PARAMETERS = 'vectors="Swift:4,3;Gull:-1,5" title="Two boats"';

/** The address of the folder with figure.html, under a plain server's headers. */
export async function serveFigures(): Promise<string> {
  return (await serve(dist)).url;
}
