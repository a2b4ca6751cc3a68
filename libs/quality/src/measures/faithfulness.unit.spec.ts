import { sampleCharacter, samplePost, sampleWorld } from '../../test/sample-texts.js';
import { languageShare, timelineOrder, voiceBounds } from './faithfulness.js';

const ENGLISH = 'The ferry left without me again, and the man at the gate said that it was not his fault.';
const GERMAN = 'Die Fähre ist schon wieder ohne mich gefahren, und der Mann am Tor ist nicht schuld.';

it('measures the share of texts in the language of the world, of those of which it can be told', () => {
  const world = sampleWorld({
    about: [ENGLISH, 'Quay.'],
    characters: [sampleCharacter('ada', { texts: [ENGLISH] })],
    posts: [samplePost(ENGLISH), samplePost(GERMAN), samplePost('Eels.')],
  });
  expect(languageShare(world)).toMatchObject({ value: 0.75, passed: false, examples: [GERMAN] });
  expect(languageShare(sampleWorld({ about: [ENGLISH] }))).toMatchObject({ value: 1, passed: true });
  expect(languageShare(sampleWorld({ about: ['Eels.'] }))).toMatchObject({ value: null, passed: true });
});

it('measures the share of posts within the bounds of their authors, of those who have any', () => {
  const voice = {
    shortest_words: 1,
    longest_words: 3,
    most_emoji: 0,
    most_exclamations: 0,
    lower_case: true,
  };
  const world = sampleWorld({
    characters: [sampleCharacter('ada', { voice }), sampleCharacter('bo')],
    posts: [samplePost('eels again'), samplePost('EELS!'), samplePost('SOAP!', { username: 'bo' })],
  });
  expect(voiceBounds(world)).toMatchObject({
    value: 0.5,
    passed: false,
    examples: ['too_many_exclamations, capitals: @ada EELS!'],
  });
});

it('finds posts that appear before the one they follow', () => {
  const day = (date: number) => new Date(Date.UTC(2026, 2, date));
  const post = (username: string, place: number | null, date: number) =>
    samplePost(`post ${place}`, { username, place, createdAt: day(date) });
  const world = sampleWorld({
    posts: [post('ada', 1, 2), post('ada', 0, 1), post('ada', 2, 1), post('bo', 0, 1), post('bo', null, 9)],
  });
  expect(timelineOrder(world)).toMatchObject({ value: 0.5, passed: false, examples: ['@ada post 2'] });
  expect(timelineOrder(sampleWorld())).toMatchObject({ value: null, passed: true });
});
