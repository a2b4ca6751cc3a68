import { findModel, MODELS, priceOf as priceInLedger } from '@generia/gemini-client';
import fc from 'fast-check';

import { modelTable } from '../models/model-table.js';
import { priceOf } from './price-of.js';
import { priceTable } from './price-table.js';

const november = Date.parse('2026-11-25T12:00:00Z');
const none = { promptTokens: 0, textTokens: 0, imageTokens: 0 };

it.each([
  ['gemini-3.8-flash', { ...none, promptTokens: 1_000_000 }, 750_000],
  ['gemini-3.8-flash', { ...none, textTokens: 1_000_000 }, 3_750_000],
  ['gemini-3.5-flash-lite', { ...none, promptTokens: 1000, textTokens: 1000 }, 2800],
  ['gemini-3.5-flash-lite', { ...none, promptTokens: 1 }, 1],
  ['gemini-nano-banana-2.1', { ...none, imageTokens: 1120 }, 33_600],
])('bills %s for %j', (model, tokens, micros) => {
  expect(priceOf(priceTable, model, tokens, november)).toBe(micros);
});

it('changes with the day, UTC', () => {
  const million = { ...none, promptTokens: 1_000_000 };
  const at = (time: string): number => priceOf(priceTable, 'gemini-3.8-flash', million, Date.parse(time));
  expect(at('2026-12-31T23:59:59.999Z')).toBe(750_000);
  expect(at('2027-01-01T00:00:00Z')).toBe(1_500_000);
});

it('says so when there is no price', () => {
  expect(() => priceOf(priceTable, 'gemini-1', none, november)).toThrow('no price of gemini-1');
});

it('has a price of every model that the emulator serves, and of no other', () => {
  expect(Object.keys(priceTable).sort()).toEqual(modelTable.map(({ id }) => id).sort());
});

it.each(modelTable.map(({ id, draws }) => [id, draws] as const))(
  'bills %s to the micro-dollar as the ledger of its client does, on any day',
  (id, draws) => {
    expect(MODELS.map((model) => model.id)).toContain(id);
    const model = findModel(id, draws ? 'image' : 'text');
    const tokens = fc.record({
      promptTokens: fc.nat(1_000_000),
      textTokens: fc.nat(70_000),
      imageTokens: draws ? fc.nat(3_000) : fc.constant(0),
    });
    const day = fc.date({ min: new Date('2026-11-01'), max: new Date('2027-06-30'), noInvalidDate: true });
    fc.assert(
      fc.property(tokens, day, (used, on) => {
        const { promptTokens, textTokens, imageTokens } = used;
        const outputTokens = textTokens + imageTokens;
        expect(priceOf(priceTable, id, used, on.getTime())).toBe(
          priceInLedger(model, { promptTokens, cachedTokens: 0, outputTokens, imageTokens }, on),
        );
      }),
    );
  },
);
