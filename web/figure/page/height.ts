// The height that the figure needs. It depends on the width alone, so that a page which follows it comes to rest.

const LEAST_STAGE = 260;
const MOST_STAGE = 420;

/** A scrolling board is as high as its frame, whatever it contains. */
function heightInside(board: HTMLElement): number {
  const ends = [...board.children].map((child) => child.getBoundingClientRect().bottom);
  return Math.max(...ends) - board.getBoundingClientRect().top + board.scrollTop;
}

/** Whole pixels, as of `offsetHeight`, would differ with the height of the frame, which would never settle. */
const tall = (element: HTMLElement): number => element.getBoundingClientRect().height;

/** The unit circle with a curve below it needs more, which its style says. */
const stageHeight = (stage: HTMLElement): number =>
  Math.max(
    Number.parseFloat(getComputedStyle(stage).minHeight) || LEAST_STAGE,
    Math.min(MOST_STAGE, 0.8 * stage.clientWidth),
  );

/** Watches them all and tells each new height in CSS pixels. */
export function watchHeight(root: HTMLElement, tellPage: (height: number) => void): void {
  const find = (selector: string): HTMLElement | null => root.querySelector(selector);
  const [guide, drawing, stage, board] = ['.guide', '.drawing', '.stage', '.board'].map(find);
  if (!guide || !drawing || !stage || !board) return;
  let told = 0;
  const tell = (): void => {
    const wanted = stage.hidden ? 0 : stageHeight(stage);
    const drawn = tall(drawing) - tall(stage) + wanted;
    const beside = board.offsetLeft !== drawing.offsetLeft;
    const both = beside ? Math.max(drawn, heightInside(board)) : drawn + tall(board);
    // On a low screen the guided steps stand beside the drawing, too.
    const low = beside && guide.offsetWidth === board.offsetWidth;
    const all = low ? Math.max(tall(drawing), tall(guide) + tall(board)) : tall(guide) + both;
    // Sums of fractions end in a little more than they should.
    const height = Math.ceil(all - 0.01);
    if (height === told) return;
    told = height;
    root.dataset['height'] = String(height);
    tellPage(height);
  };
  const observer = new ResizeObserver(tell);
  const observe = (): void => {
    for (const element of [guide, drawing, stage, board, ...board.children])
      observer.observe(element);
  };
  observe();
  // Some elements come later, and change nothing of the height of a board that scrolls.
  new MutationObserver(observe).observe(board, { childList: true });
}
