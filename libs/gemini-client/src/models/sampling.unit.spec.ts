import { findModel } from './find-model.js';
import { samplingFor } from './sampling.js';

const ALL = { temperature: 0.9, topP: 0.8, topK: 40 };

describe('samplingFor', () => {
  it.each([
    ['gemini-3.8-flash', 'ignores them', {}],
    ['gemini-3.5-flash-lite', 'ignores them', {}],
    ['gemini-4-argon', 'refuses them', {}],
    ['gemini-9-unheard-of', 'is not known', {}],
    ['gemini-3.1-flash-lite', 'takes them', ALL],
  ])('sends to %s, which %s: %j', (id, _, sent) => {
    expect(samplingFor(findModel(id, 'text'), ALL)).toEqual(sent);
  });

  it('sends only what was given', () => {
    const model = findModel('gemini-3.1-flash-lite', 'text');
    expect(samplingFor(model, { topK: 40, topP: undefined })).toEqual({ topK: 40 });
    expect(samplingFor(model, undefined)).toEqual({});
  });
});
