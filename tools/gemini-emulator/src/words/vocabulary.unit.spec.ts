import { createVocabulary } from './vocabulary.js';

const placesOf = (seed: number, worldName: string): string[] =>
  createVocabulary({ seed, language: 'en', worldName, texts: ['sea'], quote: '', phrases: [] }).places.map(
    (place) => place.name,
  );

describe('the places of a world', () => {
  it('are the same in every text about it, and differ from one another', () => {
    expect(placesOf(1, 'Amberia')).toEqual(placesOf(1, 'Amberia'));
    expect(new Set(placesOf(1, 'Amberia')).size).toBe(48);
  });

  it('are others in another world and for another seed', () => {
    expect(placesOf(1, 'Amberia')).not.toEqual(placesOf(1, 'Boreia'));
    expect(placesOf(1, 'Amberia')).not.toEqual(placesOf(2, 'Amberia'));
  });
});
