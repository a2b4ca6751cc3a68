import { z } from 'zod';

import { ModelData } from './model-data.js';

const textLimits = { maxInputTokens: 1_048_576, maxOutputTokens: 65_536 };
const imageLimits = { maxInputTokens: 65_536, maxOutputTokens: 32_768, thinking: { control: 'none' } };
const lowToHigh = { control: 'level', levels: ['low', 'medium', 'high'] };
const minimalToHigh = { control: 'level', levels: ['minimal', 'low', 'medium', 'high'] };

const flashPrices = [
  { until: '2027-01-01', checked: '2026-10-07', rates: { input: 0.75, cached: 0.075, output: 3.75 } },
  { checked: '2026-10-07', rates: { input: 1.5, cached: 0.15, output: 7.5 } },
];
const gemini4Prices = [
  { until: '2026-12-01', checked: '2026-10-07', rates: { input: 2, cached: 0.1, output: 10 } },
  { checked: '2026-10-07', rates: { input: 4, cached: null, output: 20 } },
];

/**
 * The models we know, with the standard tier's prices. Sources: Google's price and model pages as read on the days
 * named in `checked`; where a day was not recorded, the first of the month. Picture tokens are certain for 1K (and for
 * gemini-3-pro-image) only; those of the other sizes are estimates, used when a reply counts nothing.
 */
const data = [
  {
    id: 'gemini-3.8-flash',
    kind: 'text',
    ...textLimits,
    thinking: lowToHigh,
    prices: flashPrices,
    fallbacks: ['gemini-3.6-flash', 'gemini-3.5-flash-lite', 'gemini-3.1-flash-lite'],
  },
  {
    id: 'gemini-3.7-flash',
    kind: 'text',
    ...textLimits,
    thinking: lowToHigh,
    prices: flashPrices,
    fallbacks: ['gemini-3.8-flash', 'gemini-3.5-flash-lite'],
  },
  {
    id: 'gemini-3.6-flash',
    kind: 'text',
    ...textLimits,
    thinking: minimalToHigh,
    prices: flashPrices,
    fallbacks: ['gemini-3.8-flash', 'gemini-3.5-flash-lite'],
  },
  {
    id: 'gemini-3.5-flash-lite',
    kind: 'text',
    ...textLimits,
    thinking: minimalToHigh,
    prices: [{ checked: '2026-07-22', rates: { input: 0.3, cached: 0.03, output: 2.5 } }],
    fallbacks: ['gemini-3.1-flash-lite', 'gemini-3.8-flash'],
  },
  {
    id: 'gemini-3.1-flash-lite',
    kind: 'text',
    ...textLimits,
    thinking: minimalToHigh,
    prices: [{ checked: '2026-05-12', rates: { input: 0.25, cached: 0.025, output: 1.5 } }],
    fallbacks: ['gemini-3.5-flash-lite'],
  },
  {
    id: 'gemini-3.1-pro-preview',
    kind: 'text',
    ...textLimits,
    thinking: lowToHigh,
    prices: [
      {
        checked: '2026-02-23',
        rates: { input: 2, cached: 0.2, output: 12 },
        longPrompt: { abovePromptTokens: 200_000, rates: { input: 4, cached: 0.4, output: 18 } },
      },
    ],
    fallbacks: ['gemini-3.8-flash'],
  },
  {
    id: 'gemini-4-argon',
    kind: 'text',
    ...textLimits,
    maxOutputTokens: 32_768,
    thinking: lowToHigh,
    prices: gemini4Prices,
    fallbacks: ['gemini-4-carbon', 'gemini-3.8-flash'],
  },
  {
    id: 'gemini-4-carbon',
    kind: 'text',
    ...textLimits,
    maxOutputTokens: 32_768,
    thinking: lowToHigh,
    prices: gemini4Prices,
    fallbacks: ['gemini-4-argon', 'gemini-3.8-flash'],
  },
  {
    id: 'gemini-2.5-flash',
    kind: 'text',
    ...textLimits,
    thinking: { control: 'budget', minTokens: 0, maxTokens: 24_576 },
    prices: [{ checked: '2026-10-01', rates: { input: 0.3, cached: 0.03, output: 2.5 } }],
    fallbacks: ['gemini-3.5-flash-lite', 'gemini-3.8-flash'],
  },
  {
    id: 'gemini-nano-banana-2.1',
    kind: 'image',
    ...imageLimits,
    imageTokens: { '512': 747, '1K': 1_120, '2K': 1_680, '4K': 2_520 },
    prices: [{ checked: '2026-10-01', rates: { input: 1.5, cached: null, output: 7.5, image: 30 } }],
    fallbacks: ['gemini-3.1-flash-lite-image', 'gemini-3-pro-image'],
  },
  {
    id: 'gemini-3.1-flash-lite-image',
    kind: 'image',
    ...imageLimits,
    imageTokens: { '512': 747, '1K': 1_120 },
    prices: [{ checked: '2026-10-01', rates: { input: 0.25, cached: null, output: 1.5, image: 30 } }],
    fallbacks: ['gemini-nano-banana-2.1'],
  },
  {
    id: 'gemini-3-pro-image',
    kind: 'image',
    ...imageLimits,
    imageTokens: { '1K': 1_120, '2K': 1_120, '4K': 2_000 },
    prices: [{ checked: '2026-10-01', rates: { input: 2, cached: null, output: 12, image: 120 } }],
    fallbacks: ['gemini-nano-banana-2.1'],
  },
];

/** Every model that this library has data for. */
export const MODELS: readonly ModelData[] = z.array(ModelData).parse(data);

export const DEFAULT_TEXT_MODEL = 'gemini-3.8-flash';
export const DEFAULT_CHEAP_TEXT_MODEL = 'gemini-3.5-flash-lite';
export const DEFAULT_IMAGE_MODEL = 'gemini-nano-banana-2.1';
