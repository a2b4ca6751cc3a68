import { exclamationsIn, voiceFaults, type VoiceLimits } from './voice-faults.js';

const voice: VoiceLimits = {
  shortest_words: 10,
  longest_words: 20,
  most_emoji: 1,
  most_exclamations: 1,
  lower_case: false,
};
const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

it.each([
  [words(15), {}, []],
  [words(6), {}, []],
  [words(5), {}, ['too_short']],
  [words(28), {}, []],
  [words(29), {}, ['too_long']],
  [`${words(12)} 🙂🙂`, {}, ['too_many_emoji']],
  [`${words(12)}! so!`, {}, ['too_many_exclamations']],
  [`${words(12)}!!!`, {}, []],
  [`${words(12)} Quay`, { lower_case: true }, ['capitals']],
  [`${words(12)} quay`, { lower_case: true }, []],
  [
    'Oh!! No! 🙂🙂',
    { lower_case: true },
    ['too_short', 'too_many_emoji', 'too_many_exclamations', 'capitals'],
  ],
])('finds the faults of %p', (text, changes, faults) => {
  expect(voiceFaults(text, { ...voice, ...changes })).toEqual(faults);
});

it('counts exclamations, not their marks', () => {
  expect(exclamationsIn('Oh!! No? Yes!？！')).toBe(3);
});
