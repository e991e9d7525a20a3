// A page from a file, or in a sandbox without an origin, gets no module unless the server allows every origin.
// Then the page of one file stands in, which asks for nothing. This must be a classic script: those come everywhere.
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
