// What must happen before the module is there, in a classic script, because those load everywhere.

const FEW_FIGURES = 8;

// On a page of few figures the browser requests the program now; among many, each waits its turn (arrival.ts).
(() => {
  const many = Math.max(parent.length, top?.length ?? 0) > FEW_FIGURES;
  document.documentElement.dataset['figures'] = many ? 'many' : 'few';
  const program = document.currentScript?.dataset['program'];
  if (many || !program) return;
  // Not by a link that preloads it: WebKit does not use such a response for fetch(), and would load the program twice.
  window.program = fetch(program);
  // Code that awaits it reports a failure; here the rejection is only marked as handled.
  window.program.catch(() => {});
})();

// A page from a disk, or in a sandbox without an origin, gets no module unless the server allows every origin.
// Then the one-file page takes its place, which loads nothing.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== 'module') return;
    // Where inline scripts are forbidden, that page would stay empty.
    const probe = document.createElement('script');
    probe.textContent = 'document.currentScript.dataset.ran = "yes"';
    document.head.append(probe);
    if (probe.dataset['ran']) {
      location.replace(`cosine-lab.single.html${location.search}${location.hash}`);
      return;
    }
    const explain = (): void => {
      const figure = document.querySelector<HTMLElement>('.figure');
      figure?.setAttribute('data-state', 'failed');
      // A low frame then shows the message without scrolling.
      figure?.classList.add('folded');
      const message = document.querySelector<HTMLTemplateElement>('template.stuck');
      if (message) document.querySelector('.notices')?.replaceChildren(message.content);
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', explain);
    else explain();
  },
  true,
);

export {};
