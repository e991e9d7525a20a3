// Why the page in a frame is not a figure, as far as the page around it can tell.

/** The page around this one shows this one as its figure: what is in here must not start figures of its own. */
export function isShownAsFigure(): boolean {
  const root = globalThis.frameElement?.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'cosine-lab';
}

export const SHOWN_AS_FIGURE =
  'This page is shown in the place of a figure: the address in src leads here.';

function titleOf(page: Document): string {
  return page.title ? `the page “${page.title}”` : 'another page';
}

/** What the frame holds if that is not a figure; null: a figure, or a page of another origin. */
export function wrongPage(frame: HTMLIFrameElement, address: string): string | null {
  const page = frame.contentDocument;
  if (!page || page.URL === 'about:blank' || page.querySelector('.figure')) return null;
  const is = page.URL.replace(/[?#].*/s, '') === document.URL.replace(/[?#].*/s, '');
  const what = is ? 'this page itself' : titleOf(page);
  return (
    `${address} is ${what}, and not figure.html. Put the files of cosine-lab on the server and give the address of ` +
    'figure.html as src; with a bundler, leave src out and import cosine-lab/element.'
  );
}

/** The message about a page that never answers. */
export function silentPage(address: string): string {
  return (
    `No figure answered at ${address}. Open that address by itself. If no figure is there, correct src, and put all ` +
    'files of cosine-lab beside figure.html. If one is, its server forbids frames on this site: see X-Frame-Options ' +
    'and frame-ancestors in its headers.'
  );
}

/** Calls `forbidden` when a policy of this page forbids the frame of `address`. Returns what ends that. */
export function watchPolicy(address: string, forbidden: (message: string) => void): () => void {
  const hear = ({
    blockedURI,
    effectiveDirective: directive,
  }: SecurityPolicyViolationEvent): void => {
    if (!/^(frame|child|default)-src/.test(directive) || !isOf(blockedURI, address)) return;
    const source = address.startsWith('blob:') ? 'blob:' : new URL(address).origin;
    forbidden(
      `The Content-Security-Policy of this page forbids the figure: add “frame-src ${source}” to it.`,
    );
  };
  document.addEventListener('securitypolicyviolation', hear);
  return () => document.removeEventListener('securitypolicyviolation', hear);
}

/** Browsers report a blocked address as a whole, as its origin or as its scheme. */
function isOf(blocked: string, address: string): boolean {
  return blocked !== '' && (address.startsWith(blocked) || blocked === address.split('?')[0]);
}
