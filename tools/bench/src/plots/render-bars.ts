import type { BarPlot } from './plot.js';
import { HEAD_HEIGHT, sheet, WIDTH } from './sheet.js';
import { element, line, words } from './svg.js';
import { ticksUpTo } from './ticks.js';

const LEFT = 250;
const RIGHT = WIDTH - 60;
const BAR = 16;
const GAP = 14;
const FOOT = 76;

/** Rows of bars from left to right, with each bar's value at its end. */
export function renderBars({ title, valueLabel, series, rows, mark }: BarPlot): string {
  const rowHeight = series.length * BAR + GAP;
  const bottom = HEAD_HEIGHT + rows.length * rowHeight;
  const ticks = ticksUpTo(Math.max(mark?.value ?? 0, ...rows.flatMap(({ values }) => values)));
  const end = ticks.at(-1) ?? 1;
  const xOf = (value: number): number => LEFT + (value / end) * (RIGHT - LEFT);
  const down = (x: number, className: string): string =>
    line({ x, y: HEAD_HEIGHT }, { x, y: bottom }, className);

  const scale = ticks.flatMap((tick) => [
    down(xOf(tick), 'grid'),
    words(String(tick), xOf(tick), bottom + 20, { 'text-anchor': 'middle' }),
  ]);
  const topOf = (row: number): number => HEAD_HEIGHT + row * rowHeight + GAP / 2;
  const names = rows.map(({ label }, row) =>
    words(label, LEFT - 12, topOf(row) + (series.length * BAR) / 2 + 5, { 'text-anchor': 'end' }),
  );
  const bars = rows.flatMap(({ values }, row) =>
    values.map((value, at) => {
      const y = topOf(row) + at * BAR;
      const size = { width: xOf(value) - LEFT, height: BAR - 2 };
      return element('rect', { class: `fill-${at}`, x: LEFT, y, ...size });
    }),
  );
  // After the mark, which may run through them.
  const told = rows.flatMap(({ values }, row) =>
    values.map((value, at) =>
      words(value.toPrecision(3), xOf(value) + 6, topOf(row) + at * BAR + 12, { class: 'value' }),
    ),
  );
  const marked = mark
    ? [
        down(xOf(mark.value), 'mark'),
        words(mark.label, xOf(mark.value), HEAD_HEIGHT - 6, { class: 'mark-words', 'text-anchor': 'middle' }),
      ]
    : [];
  const axis = [
    down(LEFT, 'axis'),
    words(valueLabel, (LEFT + RIGHT) / 2, bottom + 48, { 'text-anchor': 'middle' }),
  ];
  return sheet(title, series, bottom + FOOT, [...scale, ...names, ...bars, ...marked, ...told, ...axis]);
}
