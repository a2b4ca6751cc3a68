import { findModel, billedModel } from './find-model.js';
import { ModelData } from './model-data.js';
import { DEFAULT_CHEAP_TEXT_MODEL, DEFAULT_IMAGE_MODEL, DEFAULT_TEXT_MODEL, MODELS } from './models.js';

describe('the model data', () => {
  it('name each model once', () => {
    expect(new Set(MODELS.map(({ id }) => id)).size).toBe(MODELS.length);
  });

  it('hold the defaults, none of which is of the retiring generation', () => {
    for (const [id, kind] of [
      [DEFAULT_TEXT_MODEL, 'text'],
      [DEFAULT_CHEAP_TEXT_MODEL, 'text'],
      [DEFAULT_IMAGE_MODEL, 'image'],
    ]) {
      expect(MODELS.find((model) => model.id === id)).toMatchObject({ kind });
      expect(id).not.toMatch(/^gemini-2/);
    }
  });

  it.each(MODELS.map((model) => [model.id, model] as const))(
    'lead %s to other models of its kind',
    (_, model) => {
      expect(model.fallbacks.length).toBeGreaterThan(0);
      for (const id of model.fallbacks) {
        expect(id).not.toBe(model.id);
        expect(MODELS.find((other) => other.id === id)?.kind).toBe(model.kind);
      }
    },
  );

  it('refuse a last price that ends, and an earlier one that does not', () => {
    const [model] = MODELS;
    const row = { checked: '2026-01-01', rates: { input: 1, cached: null, output: 1 } };
    expect(ModelData.safeParse({ ...model, prices: [{ ...row, until: '2027-01-01' }] }).success).toBe(false);
    expect(ModelData.safeParse({ ...model, prices: [row, row] }).success).toBe(false);
    expect(ModelData.safeParse({ ...model, prices: [{ ...row, until: '2027-01-01' }, row] }).success).toBe(
      true,
    );
  });
});

describe('findModel', () => {
  it('takes the dearest model of its kind as the price of an unknown one, and says nothing of thinking to it', () => {
    expect(findModel('gemini-9-flash', 'text')).toMatchObject({
      id: 'gemini-9-flash',
      kind: 'text',
      thinking: { control: 'none' },
      prices: findModel('gemini-4-argon', 'text').prices,
    });
    expect(findModel('gemini-9-image', 'image').prices).toEqual(
      findModel('gemini-3-pro-image', 'image').prices,
    );
  });

  it('cannot price anything without data', () => {
    expect(() => findModel('x', 'text', [])).toThrow(/no text model/);
  });
});

describe('billedModel', () => {
  const asked = findModel('gemini-3.7-flash', 'text');

  it('is the model that answered if we know it, else the one that was asked', () => {
    const ids = ['gemini-3.5-flash-lite', 'gemini-3.7-flash-001', 'gemini-3-pro-image', null].map(
      (served) => billedModel(asked, served, MODELS).id,
    );
    expect(ids).toEqual(['gemini-3.5-flash-lite', asked.id, asked.id, asked.id]);
  });
});
