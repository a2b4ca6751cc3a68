import { sampleCharacter, samplePost, sampleWorld } from '../../test/sample-texts.js';
import { stockNames, topName, unresolvedHandles } from './names.js';

it('finds handles of nobody in posts, mentions, profiles and relationships', () => {
  const world = sampleWorld({
    characters: [
      sampleCharacter('ada', { relations: ['bo', 'ghost1'], texts: ['Owes @ghost2 a rope.'] }),
      sampleCharacter('bo'),
    ],
    posts: [
      samplePost('Ask @bo or @ghost3. Not me@example.org.', { mentions: ['bo', 'ghost4'] }),
      samplePost('Eels.', { username: 'ghost5' }),
    ],
  });
  expect(unresolvedHandles(world)).toMatchObject({
    value: 5,
    passed: false,
    examples: ['@ghost1', '@ghost2', '@ghost4', '@ghost3', '@ghost5'],
  });
  expect(unresolvedHandles(sampleWorld())).toMatchObject({ value: 0, passed: true });
});

it('measures how much of the cast shares the commonest first name', () => {
  const cast = (...names: string[]) =>
    sampleWorld({ characters: names.map((name, at) => sampleCharacter(`c${at}`, { displayName: name })) });
  expect(topName(cast('Vera A', 'Vera B', 'Vera C', 'Foma D'))).toMatchObject({
    value: 0.5,
    passed: false,
    examples: ['Vera'],
  });
  expect(topName(cast('Vera A', 'Foma B'))).toMatchObject({ value: 0, passed: true, examples: [] });
  expect(topName(cast())).toMatchObject({ value: null, passed: true });
});

it('counts names that are worn out', () => {
  const world = sampleWorld({ characters: [sampleCharacter('a', { displayName: 'Elara Voss' })] });
  expect(stockNames(world, (name) => name.startsWith('Elara'))).toMatchObject({ value: 1, passed: false });
  expect(stockNames(world, () => false)).toMatchObject({ value: 0, passed: true });
});
