import type { Voice } from '@generia/contracts';
import { countEmoji, exclamationsIn } from '@generia/quality';
import fc from 'fast-check';

import { fitVoice } from './fit-voice.js';

const VOICE: Voice = {
  name: 'plain',
  manner: 'as most people do',
  shortest_words: 1,
  longest_words: 12,
  emoji_rate: 0.5,
  most_emoji: 1,
  most_exclamations: 1,
  most_hashtags: 2,
  lower_case: false,
};
const fit = (content: string, changes: Partial<Voice> = {}, hashtags: readonly string[] = []) =>
  fitVoice(content, hashtags, { ...VOICE, ...changes });

it.each([
  ['Rope! Soap!! Eels?!', {}, 'Rope! Soap. Eels?', ['exclamations_calmed']],
  ['Rope!', { most_exclamations: 0 }, 'Rope.', ['exclamations_calmed']],
  ['Rope 🙂 soap 🙂.', {}, 'Rope 🙂 soap.', ['emoji_removed']],
  ['Rope from @ada, Quay 3', { lower_case: true }, 'rope from @ada, quay 3', ['lower_cased']],
  ['Rope from @ada, Quay 3', {}, 'Rope from @ada, Quay 3', []],
  ['Rope.', { shortest_words: 5 }, 'Rope.', ['too_short']],
])('makes of %p, with %p', (content, changes, fitted, checks) => {
  expect(fit(content, changes)).toEqual({ content: fitted, hashtags: [], checks });
});

it('keeps the first hashtags', () => {
  expect(fit('Rope.', {}, ['a', 'b', 'c'])).toMatchObject({
    hashtags: ['a', 'b'],
    checks: ['hashtags_trimmed'],
  });
});

it('leaves the posts of authors without bounds as they are', () => {
  expect(fitVoice('ROPE!!! 🙂🙂', ['a'], undefined)).toEqual({
    content: 'ROPE!!! 🙂🙂',
    hashtags: ['a'],
    checks: [],
  });
});

it('comes within every bound that code can keep, whatever the post', () => {
  const part = fc.constantFrom('Rope', ' ', '!', '?!', '🙂', '❤️', '.', 'Канат', '\n', '@ada');
  fc.assert(
    fc.property(fc.array(part), fc.nat(2), fc.nat(2), fc.boolean(), (parts, emoji, exclamations, small) => {
      const { content, checks } = fit(parts.join(''), {
        most_emoji: emoji,
        most_exclamations: exclamations,
        lower_case: small,
      });
      expect(countEmoji(content)).toBeLessThanOrEqual(emoji);
      expect(exclamationsIn(content)).toBeLessThanOrEqual(exclamations);
      if (small) expect(content).toBe(content.toLowerCase());
      expect(checks.filter((check) => !check.startsWith('too_') || /short|long/.test(check))).toEqual(checks);
    }),
  );
});
