import type { LinePlot, PlotPoint } from './plot.js';
import { HEAD_HEIGHT, sheet, WIDTH } from './sheet.js';
import { element, line, type Place, words } from './svg.js';
import { powersOfTen, ticksUpTo } from './ticks.js';

const LEFT = 90;
const RIGHT = WIDTH - 40;
const TOP = HEAD_HEIGHT + 10;
const BOTTOM = TOP + 260;
const FOOT = 70;

/** Lines from point to point; x by its logarithm, y from 0. */
export function renderLines({ title, xLabel, yLabel, series, mark }: LinePlot): string {
  const points = series.flatMap((one) => one.points);
  const xs = points.map(({ x }) => x);
  const powers = powersOfTen(Math.min(...xs), Math.max(...xs));
  const ticks = ticksUpTo(Math.max(mark?.value ?? 0, ...points.map(({ y }) => y)));
  const place = placeIn(powers, ticks);
  const across = (value: number, className: string): string => {
    const { y } = place({ x: 1, y: value });
    return line({ x: LEFT, y }, { x: RIGHT, y }, className);
  };

  const content = [
    ...ticks.flatMap((tick) => [
      across(tick, 'grid'),
      words(String(tick), LEFT - 10, place({ x: 1, y: tick }).y + 4, { 'text-anchor': 'end' }),
    ]),
    ...powers.map((power) =>
      words(power.toLocaleString('en'), place({ x: power, y: 0 }).x, BOTTOM + 20, {
        'text-anchor': 'middle',
      }),
    ),
    across(0, 'axis'),
    ...series.flatMap((one, index) => drawn(one.points.map(place), index)),
    ...(mark
      ? [
          across(mark.value, 'mark'),
          words(mark.label, RIGHT, place({ x: 1, y: mark.value }).y - 8, {
            ...{ class: 'mark-words', 'text-anchor': 'end' },
          }),
        ]
      : []),
    words(xLabel, (LEFT + RIGHT) / 2, BOTTOM + 46, { 'text-anchor': 'middle' }),
    words(yLabel, 0, 0, {
      'text-anchor': 'middle',
      transform: `translate(30 ${(TOP + BOTTOM) / 2}) rotate(-90)`,
    }),
  ];
  const names = series.map(({ label }) => label);
  return sheet(title, names, BOTTOM + FOOT, content);
}

function placeIn(powers: readonly number[], ticks: readonly number[]): (point: PlotPoint) => Place {
  const from = Math.log10(powers[0] ?? 1);
  const width = Math.log10(powers.at(-1) ?? 10) - from;
  const end = ticks.at(-1) ?? 1;
  return ({ x, y }) => ({
    x: LEFT + ((Math.log10(x) - from) / width) * (RIGHT - LEFT),
    y: BOTTOM - (y / end) * (BOTTOM - TOP),
  });
}

function drawn(places: readonly Place[], index: number): string[] {
  const points = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return [
    element('polyline', { class: `line-${index}`, points }),
    ...places.map(({ x, y }) => element('circle', { class: `fill-${index}`, cx: x, cy: y, r: 4 })),
  ];
}
