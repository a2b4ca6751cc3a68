import { findModel, billedModel } from './find-model.js';
import { ModelCatalogue, type ModelData } from './model-data.js';
import {
  DEFAULT_CHEAP_TEXT_MODEL,
  DEFAULT_IMAGE_MODEL,
  DEFAULT_TEXT_MODEL,
  MODELS,
  MODELS_CHECKED,
} from './models.js';

describe('the model data', () => {
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
    },
  );

  it('say for every figure when and where it was read, and never read a price before it was known', () => {
    for (const { id, checked, source, prices } of MODELS) {
      for (const row of [{ checked, source }, ...prices]) {
        expect([id, row.source.length > 5, row.checked <= MODELS_CHECKED]).toEqual([id, true, true]);
      }
    }
  });

  it.each<[string, (sound: ModelCatalogue, first: ModelData) => unknown]>([
    ['prices out of order', (sound, first) => withFirst(sound, { prices: [...first.prices].reverse() })],
    ['a model twice', (sound, first) => ({ ...sound, models: [...sound.models, first] })],
    ['an unknown default', (sound) => ({ ...sound, defaults: { ...sound.defaults, text: 'gemini-9' } })],
    [
      'a default of another kind',
      (sound) => ({ ...sound, defaults: { ...sound.defaults, image: sound.defaults.text } }),
    ],
    ['a fallback to itself', (sound, first) => withFirst(sound, { fallbacks: [first.id] })],
    ['a fallback to another kind', (sound) => withFirst(sound, { fallbacks: [sound.defaults.image] })],
    ['a text model with sizes', (sound) => withFirst(sound, { imageTokens: { '1K': 1 } })],
    ['a text model without a schema', (sound) => withFirst(sound, { schemaDialect: 'none' })],
    ['a field that nobody reads', (sound) => withFirst(sound, { colour: 'red' })],
  ])('are refused with %s', (_, spoil) => {
    const sound: ModelCatalogue = {
      checked: MODELS_CHECKED,
      defaults: {
        text: DEFAULT_TEXT_MODEL,
        cheapText: DEFAULT_CHEAP_TEXT_MODEL,
        image: DEFAULT_IMAGE_MODEL,
      },
      models: [...MODELS],
    };
    const [first] = MODELS;
    if (!first) throw new Error('There are no models.');
    expect(ModelCatalogue.safeParse(sound).success).toBe(true);
    expect(ModelCatalogue.safeParse(spoil(sound, first)).success).toBe(false);
  });
});

function withFirst(sound: ModelCatalogue, changes: object): unknown {
  return { ...sound, models: [{ ...sound.models[0], ...changes }, ...sound.models.slice(1)] };
}

describe('findModel', () => {
  it('takes the dearest model of its kind as the price of an unknown one, and says nothing of thinking to it', () => {
    expect(findModel('gemini-9-flash', 'text')).toMatchObject({
      id: 'gemini-9-flash',
      kind: 'text',
      thinking: { control: 'none' },
      sampling: 'refused',
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
