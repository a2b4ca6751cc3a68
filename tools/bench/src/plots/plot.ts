/** A picture of figures: what is drawn, not how. */
export type Plot = BarPlot | LinePlot;

interface PlotWords {
  /** The name of its file, without an ending. */
  readonly name: string;
  readonly title: string;
}

/** Rows of bars, one for each series. */
export interface BarPlot extends PlotWords {
  readonly kind: 'bars';
  /** What the bars' length is, with its unit. */
  readonly valueLabel: string;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** A line across all rows, such as what cannot be exceeded. */
  readonly mark?: Mark;
}

/** A value over another one, which is drawn by its logarithm. */
export interface LinePlot extends PlotWords {
  readonly kind: 'lines';
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly { readonly label: string; readonly points: readonly PlotPoint[] }[];
  readonly mark?: Mark;
}

export interface PlotPoint {
  /** Above 0. */
  readonly x: number;
  readonly y: number;
}

export interface Mark {
  readonly value: number;
  readonly label: string;
}
