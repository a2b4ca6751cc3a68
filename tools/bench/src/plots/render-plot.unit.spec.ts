import { scale } from '../scenarios/scale.js';
import { schedule } from '../scenarios/schedule.js';
import type { BarPlot, LinePlot } from './plot.js';
import { renderPlot } from './render-plot.js';

const bars: BarPlot = {
  kind: 'bars',
  name: 'speed',
  title: 'Fast & <steady>',
  valueLabel: 'share of the bound',
  series: ['ours', 'promises'],
  rows: [
    { label: 'one world', values: [0.5, 1] },
    { label: 'two', values: [0.25, 0.75] },
  ],
  mark: { value: 1, label: 'the bound' },
};

const lines: LinePlot = {
  kind: 'lines',
  name: 'cost',
  title: 'Cost',
  xLabel: 'queued tasks',
  yLabel: 'ms',
  series: [
    {
      label: 'claim',
      points: [
        { x: 100, y: 1 },
        { x: 1_000, y: 2 },
        { x: 10_000, y: 4 },
      ],
    },
  ],
};

const all = (svg: string, pattern: RegExp): string[] =>
  [...svg.matchAll(pattern)].map(([, found = '']) => found);

describe('a plot of bars', () => {
  const svg = renderPlot(bars);

  it('draws each bar as long as its value', () => {
    const [half, whole, quarter] = all(svg, /<rect class="fill-\d" x="250" y="[\d.]+" width="([\d.]+)"/g).map(
      Number,
    );
    expect(half).toBeCloseTo((whole ?? 0) / 2);
    expect(quarter).toBeCloseTo((whole ?? 0) / 4, 0);
  });

  it('names the rows, the series, the axis and the mark, with nothing that is read as markup', () => {
    for (const text of ['one world', 'two', 'ours', 'promises', 'share of the bound', 'the bound'])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('>Fast &amp; &lt;steady&gt;</text>');
  });

  it('has colours for a light and for a dark page', () => {
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('has no more series than can be told apart', () => {
    expect(() => renderPlot({ ...bars, series: ['a', 'b', 'c', 'd'] })).toThrow('At most 3 series');
  });
});

describe('the plots of scenarios', () => {
  it.each([scale, schedule])('of $name can be drawn', (scenario) => {
    const figures = new Proxy({}, { get: () => 0.5 });
    const drawn = scenario.plots?.([{ name: 'a case', figures, passed: true }]).map(renderPlot) ?? [];
    expect(drawn).not.toEqual([]);
    for (const svg of drawn) expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
  });
});

describe('a plot of lines', () => {
  const svg = renderPlot(lines);
  const points = (all(svg, /points="([^"]+)"/g)[0] ?? '')
    .split(' ')
    .map((point) => point.split(',').map(Number));

  it('has each power of ten as far from the one before', () => {
    const [[first = 0] = [], [second = 0] = [], [third = 0] = []] = points;
    expect(third - second).toBeCloseTo(second - first);
  });

  it('has twice the value twice as high above the axis', () => {
    const [axis = 0] = all(svg, /y1="([\d.]+)" x2="[\d.]+" y2="[\d.]+" class="axis"/g).map(Number);
    const [[, one = 0] = [], [, two = 0] = [], [, four = 0] = []] = points;
    expect(axis - two).toBeCloseTo(2 * (axis - one), 0);
    expect(axis - four).toBeCloseTo(4 * (axis - one), 0);
  });

  it('names both axes', () => {
    for (const text of ['queued tasks', 'ms', '10,000']) expect(svg).toContain(`>${text}</text>`);
  });
});
