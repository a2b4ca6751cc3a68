import { displayWidth, fitWidth } from './visible-text.js';

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

/** A piece of a line, as it reads and how it looks. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** One line before it meets a terminal: how it is cut and whether it is coloured is decided last. */
export type StyledLine = readonly Piece[];

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
  cyan: [36, 39],
};

/** The line cut to the columns there are, as the terminal gets it. */
export function paintLine(
  line: StyledLine,
  { columns, colour }: { columns: number; colour: boolean },
): string {
  let left = columns;
  let painted = '';
  for (const { text, style } of line) {
    const fitted = fitWidth(text, left);
    painted += colour && style !== undefined && fitted !== '' ? paint(fitted, style) : fitted;
    left -= displayWidth(fitted);
    if (fitted !== text) break;
  }
  return painted;
}

function paint(text: string, style: Style): string {
  const [on, off] = CODES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
