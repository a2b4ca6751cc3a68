import { billMicros } from '../models/bill.js';
import { modelTable } from '../models/model-table.js';
import { countTextTokens, cutToTokens } from './count-text-tokens.js';

it.each([
  ['', 0],
  ['four', 1],
  ['a'.repeat(400), 100],
  ['я'.repeat(350), 100],
  ['水'.repeat(150), 100],
])('counts %j', (text, tokens) => {
  expect(countTextTokens(text)).toBe(tokens);
});

it('cuts to the longest beginning that fits', () => {
  expect(cutToTokens('a'.repeat(400), 10)).toHaveLength(40);
  expect(cutToTokens('short', 10)).toBe('short');
  expect(cutToTokens('text', 0)).toBe('');
});

it.each([
  ['gemini-3.8-flash', { prompt: 1_000_000, textOutput: 0, imageOutput: 0 }, 750_000],
  ['gemini-3.8-flash', { prompt: 0, textOutput: 1_000_000, imageOutput: 0 }, 3_750_000],
  ['gemini-3.5-flash-lite', { prompt: 1000, textOutput: 1000, imageOutput: 0 }, 2800],
  ['gemini-nano-banana-2.1', { prompt: 0, textOutput: 0, imageOutput: 1120 }, 33_600],
])('bills %s for %j', (id, tokens, micros) => {
  const model = modelTable.find((one) => one.id === id);
  expect(model === undefined ? null : billMicros(model, tokens)).toBe(micros);
});
