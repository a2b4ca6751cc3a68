import { element, words } from './svg.js';

/** The width of every plot. */
export const WIDTH = 760;
/** Where the title and the names of the series end. */
export const HEAD_HEIGHT = 78;
const MARGIN = 24;
const GLYPH_WIDTH = 7;

/** Readable on a light and on a dark page: a picture in a page follows the reader's setting by itself. */
const STYLE = `
  svg { font: 13px system-ui, sans-serif; --back: #fff; --ink: #1f2328; --pale: #d8dee4; --one: #2563a8; --two: #c2711c; --three: #2e7d4f; --mark: #a3262c }
  @media (prefers-color-scheme: dark) {
    svg { --back: #0d1117; --ink: #e6edf3; --pale: #30363d; --one: #6aa9ef; --two: #e8a252; --three: #6fcf97; --mark: #ff7b72 }
  }
  .back { fill: var(--back) } text { fill: var(--ink) } .title { font-size: 16px; font-weight: 600 }
  .grid { stroke: var(--pale) } .axis { stroke: var(--ink) }
  .mark { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 6 4 } text.mark-words { fill: var(--mark) }
  .value { stroke: var(--back); stroke-width: 4px; paint-order: stroke }
  .fill-0 { fill: var(--one) } .fill-1 { fill: var(--two) } .fill-2 { fill: var(--three) }
  .line-0 { stroke: var(--one) } .line-1 { stroke: var(--two) } .line-2 { stroke: var(--three) } polyline { fill: none; stroke-width: 2 }
`;

/** The series that can be told apart. */
const MOST_SERIES = 3;

/** A whole picture: title, names of the series, and below them the content. */
export function sheet(
  title: string,
  series: readonly string[],
  height: number,
  content: readonly string[],
): string {
  if (series.length > MOST_SERIES) throw new RangeError(`At most ${MOST_SERIES} series can be told apart.`);
  const parts = [
    element('style', {}, STYLE),
    element('rect', { class: 'back', width: WIDTH, height }),
    words(title, MARGIN, 32, { class: 'title' }),
    ...legend(series),
    ...content,
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-label': title,
  };
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

function legend(series: readonly string[]): string[] {
  let x = MARGIN;
  return series.flatMap((label, index) => {
    const drawn = [
      element('rect', { class: `fill-${index}`, x, y: 47, width: 12, height: 12 }),
      words(label, x + 18, 58),
    ];
    x += 18 + label.length * GLYPH_WIDTH + MARGIN;
    return drawn;
  });
}
