import { findModel } from './find-model.js';
import type { ThinkingLevel } from './model-data.js';
import { outputCap, thinkingFor } from './thinking.js';

function configOf(id: string, level: ThinkingLevel): unknown {
  return thinkingFor(findModel(id, 'text'), level).config;
}

describe('thinkingFor', () => {
  it.each<[string, ThinkingLevel, unknown]>([
    ['gemini-3.8-flash', 'minimal', { thinkingLevel: 'low' }],
    ['gemini-3.8-flash', 'high', { thinkingLevel: 'high' }],
    ['gemini-3.5-flash-lite', 'minimal', { thinkingLevel: 'minimal' }],
    ['gemini-2.5-flash', 'minimal', { thinkingBudget: 0 }],
    ['gemini-2.5-flash', 'high', { thinkingBudget: 24_576 }],
    ['gemini-unknown', 'low', undefined],
  ])('tells %s to think at least %s in its own words', (id, level, config) => {
    expect(configOf(id, level)).toEqual(config);
  });

  it('takes the highest level of a model that has none as high as wanted', () => {
    const model = findModel('gemini-3.8-flash', 'text');
    const modest = {
      ...model,
      thinking: { control: 'level' as const, levels: ['minimal' as const, 'low' as const] },
    };
    expect(thinkingFor(modest, 'high').config).toEqual({ thinkingLevel: 'low' });
  });
});

describe('outputCap', () => {
  it('leaves room for thoughts on top of the answer', () => {
    expect(outputCap(findModel('gemini-3.8-flash', 'text'), 1_000, 'minimal')).toBe(3_048);
    expect(outputCap(findModel('gemini-3.5-flash-lite', 'text'), 1_000, 'minimal')).toBe(1_512);
  });

  it('stays within what the model can give', () => {
    expect(outputCap(findModel('gemini-4-argon', 'text'), 100_000, 'high')).toBe(32_768);
  });
});
