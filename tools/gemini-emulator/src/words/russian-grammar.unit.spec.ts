import { accusativeOf, adjective, genderOf } from './russian-grammar.js';

it.each([
  [
    'медный',
    'медный медная медное медные',
    'медном медной медном медных',
    'медного медной медного медных',
    'медную',
  ],
  ['синий', 'синий синяя синее синие', 'синем синей синем синих', 'синего синей синего синих', 'синюю'],
  ['тихий', 'тихий тихая тихое тихие', 'тихом тихой тихом тихих', 'тихого тихой тихого тихих', 'тихую'],
  ['чужой', 'чужой чужая чужое чужие', 'чужом чужой чужом чужих', 'чужого чужой чужого чужих', 'чужую'],
  [
    'пропавший',
    'пропавший пропавшая пропавшее пропавшие',
    'пропавшем пропавшей пропавшем пропавших',
    'пропавшего пропавшей пропавшего пропавших',
    'пропавшую',
  ],
  [
    'золотой',
    'золотой золотая золотое золотые',
    'золотом золотой золотом золотых',
    'золотого золотой золотого золотых',
    'золотую',
  ],
])('declines %s', (word, nominative, prepositional, genitive, accusativeFeminine) => {
  const forms = (wanted: 'nominative' | 'prepositional' | 'genitive'): string =>
    (['m', 'f', 'n', 'p'] as const).map((gender) => adjective(word, gender, wanted)).join(' ');
  expect(forms('nominative')).toBe(nominative);
  expect(forms('prepositional')).toBe(prepositional);
  expect(forms('genitive')).toBe(genitive);
  expect(adjective(word, 'f', 'accusative')).toBe(accusativeFeminine);
  expect(adjective(word, 'n', 'accusative')).toBe(adjective(word, 'n', 'nominative'));
});

it('tells the gender of nouns and their accusative', () => {
  expect(['рынок', 'башня', 'поле', 'очки'].map(genderOf)).toEqual(['m', 'f', 'n', 'p']);
  expect(accusativeOf('башня', 'f')).toBe('башню');
  expect(accusativeOf('карта', 'f')).toBe('карту');
  expect(accusativeOf('печать', 'f')).toBe('печать');
});
