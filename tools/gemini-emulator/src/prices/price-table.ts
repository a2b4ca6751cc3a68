/** What a model costs from a day on: US dollars a million tokens of the standard tier. */
export interface Price {
  /** The first day (UTC, as `2027-01-01`) on which it holds; absent in a model's first price. */
  readonly from?: string;
  readonly input: number;
  /** Text and thoughts. */
  readonly output: number;
  /** Pictures; as other output when absent. */
  readonly image?: number;
}

/** The prices of models, in order of time. */
export type PriceTable = Readonly<Record<string, readonly Price[]>>;

const flash: readonly Price[] = [
  { input: 0.75, output: 3.75 },
  { from: '2027-01-01', input: 1.5, output: 7.5 },
];

/** As of November 2026; a price is changed here and nowhere else. */
export const priceTable: PriceTable = {
  'gemini-3.8-flash': flash,
  'gemini-3.6-flash': flash,
  'gemini-3.5-flash-lite': [{ input: 0.3, output: 2.5 }],
  'gemini-nano-banana-2.1': [{ input: 1.5, output: 7.5, image: 30 }],
  'gemini-3.1-flash-lite-image': [{ input: 0.25, output: 1.5, image: 30 }],
};
