// The font of the labels, for pictures in which the page's own does not exist. It is known from the start; what makes
// pictures of it is loaded when one is wanted.
let font: Promise<ArrayBuffer> | null = null;

export function setPictureFont(bytes: Promise<ArrayBuffer>): void {
  font = bytes;
}

export const pictureFont = (): Promise<ArrayBuffer> | null => font;
