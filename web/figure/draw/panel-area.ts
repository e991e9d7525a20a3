// The panel is drawn on the canvas. This box over it is scrolled by the browser, which then knows what a wheel or a
// finger can still scroll here, and hands everything else to the page around the figure.
import type { Bridge, Report } from '../bridge/bridge';
import type { Screen } from './screen';

/** Lends the panel's controls as the browser's own; null: they go back. */
interface Lender {
  lend(place: HTMLElement | null): void;
}

export class PanelArea {
  readonly #area: HTMLElement;
  readonly #content: HTMLElement;
  readonly #lender: Lender;
  #place = ' ';
  /** Where both last stood. */
  #top = 0;

  constructor(area: HTMLElement, lender: Lender, bridge: Bridge, wake: () => void) {
    this.#area = area;
    this.#lender = lender;
    this.#content = area.firstElementChild as HTMLElement;
    area.addEventListener('scroll', () => {
      if (area.scrollTop === this.#top) return;
      this.#top = area.scrollTop;
      bridge.scrollPanel(this.#top);
      wake();
    });
  }

  /** `width`: of the canvas. Before there are graphics to draw the panel, its controls stand there themselves. */
  show(
    { panelOpen, panelHeight, panelScroll, plot }: Report,
    width: number,
    screen: Screen | null,
  ): void {
    this.#lender.lend(panelOpen && screen && !screen.started ? this.#area : null);
    const place = panelOpen ? `${plot.width} ${plot.height} ${panelHeight}` : '';
    if (this.#place !== place) {
      this.#place = place;
      this.#area.hidden = !panelOpen;
      if (panelOpen) this.#put(plot, panelHeight, width);
    }
    // Its own bar, drawn on the canvas, scrolls it too.
    if (panelOpen && Math.abs(panelScroll - this.#top) > 1) {
      this.#area.scrollTop = panelScroll;
      this.#top = this.#area.scrollTop;
    }
  }

  #put(plot: Report['plot'], height: number, width: number): void {
    const beside = plot.width < width;
    this.#area.style.left = beside ? `${plot.width}px` : '0';
    this.#area.style.top = beside ? '0' : `${plot.height}px`;
    this.#content.style.height = `${height}px`;
  }
}
