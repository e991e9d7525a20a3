// The colours of the themes.
import themes from '../../themes.json';

/** Hexadecimal colours by the names of themes.json. */
export type Colours = ReadonlyMap<string, string>;

export const THEME_COLOURS: Record<string, string> = themes;
