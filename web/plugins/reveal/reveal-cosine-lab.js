// Figures on the slides of reveal.js. Put this file beside the slides, and load it before they start:
//   <script src="reveal-cosine-lab.js"></script>
//   <script>
//     Reveal.initialize({
//       plugins: [RevealCosineLab],
//       cosineLab: { address: 'https://example.org/cosine-lab/' },
//     });
//   </script>
// On a slide, each parameter is an attribute that begins with data-:
//   <div class="cosine-lab" data-vectors="Swift:4,3;Gull:-1,5" data-title="Two boats" data-height="520"></div>
// The address is that of the folder with figure.html. The figure is as light or dark as its slide, keeps what was
// dragged while other slides are shown, and hands the keys that it does not use to the slides.
globalThis.RevealCosineLab = (() => {
  const TITLE = 'Vectors and their cosine similarity';
  const HEIGHT = '520';
  const SILENT_MS = 10_000;
  const ADDRESS =
    'Name the folder with figure.html in Reveal.initialize, as in cosineLab: { address: "https://example.org/cosine-lab/" }.';

  function fail(place, message) {
    place.textContent = message;
    place.setAttribute('role', 'alert');
    console.error(`cosine-lab: ${message}`);
  }

  /** Parameters alone: reveal.js writes attributes of its own, which have hyphens. */
  function queryOf(place) {
    const names = Object.keys(place.dataset).filter((name) => /^[a-z]+$/.test(name));
    const given = names.filter((name) => name !== 'title' && name !== 'height');
    return new URLSearchParams([
      ['theme', 'page'],
      ...given.map((name) => [name, place.dataset[name]]),
    ]);
  }

  function frameIn(place, folder) {
    const frame = document.createElement('iframe');
    const { title = TITLE, height = HEIGHT } = place.dataset;
    Object.assign(frame, { title, width: '100%', height, loading: 'lazy' });
    frame.allow = 'fullscreen; clipboard-write';
    frame.style.cssText = `border: 0; height: ${Number.parseFloat(height)}px`;
    frame.src = `${folder}figure.html?${queryOf(place)}`;
    place.replaceChildren(frame);
    return frame;
  }

  function isDark(frame, deck) {
    const { classList } = frame.closest('section') ?? frame;
    if (classList.contains('has-dark-background')) return true;
    if (classList.contains('has-light-background')) return false;
    const { backgroundColor } = getComputedStyle(deck.getViewportElement());
    const [r = 255, g = 255, b = 255, alpha = 1] =
      backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    return alpha > 0.5 && 0.3 * r + 0.6 * g + 0.1 * b < 128;
  }

  function hear(frame, deck, { data, source }) {
    if (source !== frame.contentWindow || data?.cosineLab !== 1) return;
    frame.dataset.heard = 'yes';
    if (data.type === 'key') deck.triggerKey(data.keyCode);
    if (data.type !== 'loading' && data.type !== 'ready') return;
    const theme = isDark(frame, deck) ? 'dark' : 'light';
    frame.contentWindow.postMessage({ cosineLab: 1, id: 0, type: 'page', theme }, '*');
  }

  /** A page that is missing or blocked says nothing. */
  function watch(frame, place) {
    const tell = () => {
      if (frame.dataset.heard) return;
      const advice =
        'Open that address by itself. If no figure is there, correct the address; if one is, its server forbids frames here.';
      fail(place, `No figure answered at ${frame.src}. ${advice}`);
    };
    frame.addEventListener('load', () => setTimeout(tell, SILENT_MS));
  }

  function init(deck) {
    const { address = '' } = deck.getConfig().cosineLab ?? {};
    const places = deck.getRevealElement().querySelectorAll('.cosine-lab');
    if (!/^https?:\/\/./.test(address)) return places.forEach((place) => fail(place, ADDRESS));
    const folder = `${address.replace(/\/+$/, '')}/`;
    for (const place of places) {
      const frame = frameIn(place, folder);
      watch(frame, place);
      addEventListener('message', (event) => hear(frame, deck, event));
      // The next slide's keys are the slides', wherever the last hand was.
      deck.on('slidechanged', () => document.activeElement === frame && frame.blur());
    }
    return undefined;
  }

  return { id: 'cosine-lab', init };
})();
