import { paintLine, type StyledLine } from './styled-line.js';
import { displayWidth } from './visible-text.js';

export interface LivePictureOptions {
  readonly write: (text: string) => unknown;
  /** The terminal's width at this moment. */
  readonly columns: () => number;
  readonly colour: boolean;
}

/** A few lines at the bottom of a terminal that are drawn over and over in the same place. */
export interface LivePicture {
  draw(lines: readonly StyledLine[]): void;
  /** Takes the picture away, so that something else can be printed in its place. */
  erase(): void;
}

export function createLivePicture({ write, columns, colour }: LivePictureOptions): LivePicture {
  let drawnWidths: readonly number[] = [];

  /** Back to where the picture began. A terminal that got narrower has wrapped the lines since they were drawn. */
  const backToStart = (): string => {
    const rows = drawnWidths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns())), 0);
    return rows === 0 ? '' : `\u001b[${rows}A\r\u001b[J`;
  };

  return {
    draw(lines) {
      // One column stays free: some terminals wrap when a line is exactly full.
      const usable = Math.max(1, columns() - 1);
      const painted = lines.map((line) => `${paintLine(line, { columns: usable, colour })}\n`);
      write(backToStart() + painted.join(''));
      drawnWidths = lines.map((line) => displayWidth(paintLine(line, { columns: usable, colour: false })));
    },
    erase() {
      const sequence = backToStart();
      if (sequence !== '') write(sequence);
      drawnWidths = [];
    },
  };
}
