import { createHandleResolver } from '@generia/job-kit';
import fc from 'fast-check';

import { tidyPost } from './tidy-post.js';

const resolve = createHandleResolver([
  { username: 'ada_l', display_name: 'Ada Lintel' },
  { username: 'anya_schukina', display_name: 'Щукина' },
  { username: 'bo', display_name: 'Андрей' },
]);
const tidy = (content: string, hashtags: readonly string[] = []) => tidyPost(content, hashtags, resolve);

describe('the mentions of a post', () => {
  it.each([
    ['of someone in the cast stay', 'Ask @ada_l about it', 'Ask @ada_l about it', ['ada_l']],
    ['get the handle as it is', '@ADA_L knows', '@ada_l knows', ['ada_l']],
    ['end with their sentence', 'I blame @ada_l.', 'I blame @ada_l.', ['ada_l']],
    ['end before a comma', '@ada_l, come', '@ada_l, come', ['ada_l']],
    ['stand in brackets', '(@ada_l)', '(@ada_l)', ['ada_l']],
    ['by a Cyrillic name get the handle', 'Спроси @Щукина!', 'Спроси @anya_schukina!', ['anya_schukina']],
    ['by a decomposed name get the handle', `@${'Андрей'.normalize('NFD')} врёт`, '@bo врёт', ['bo']],
    ['of nobody lose the sign', 'Said @nobody, and @никто.', 'Said nobody, and никто.', []],
    ['in a script without handles lose the sign', '@龍 sleeps', '龍 sleeps', []],
    [
      'may be emphasised',
      '_@ada_l_, *@bo* and __@nobody__',
      '_@ada_l_, *@bo* and __nobody__',
      ['ada_l', 'bo'],
    ],
    ['of a doubled sign are the same', '@@ada_l @@nobody', '@ada_l nobody', ['ada_l']],
    ['count once', '@ada_l @bo @ada_l', '@ada_l @bo @ada_l', ['ada_l', 'bo']],
    ['are not e-mail addresses', 'Write to quay@ada_l.example', 'Write to quay@ada_l.example', []],
    ['are not Cyrillic addresses', 'почта@ada_l.рф', 'почта@ada_l.рф', []],
    ['are not a lone sign', 'Rope @ 3 a yard', 'Rope @ 3 a yard', []],
  ])('%s', (_rule, content, expected, mentions) => {
    expect(tidy(content)).toEqual({ content: expected, mentions, hashtags: [] });
  });

  it('always resolve, whatever the text, and tidying again changes nothing', () => {
    const word = fc.constantFrom(
      '@ada_l',
      '@Щукина',
      '@нет',
      '@@bo',
      '_@x_',
      '@',
      'rope',
      'a@bo.example',
      '(@bo)',
    );
    const separator = fc.constantFrom(' ', '\n', ', ', '. ', ' — ', '-');
    const text = fc
      .array(fc.tuple(word, separator), { maxLength: 8 })
      .map((parts) => parts.map((pair) => pair.join('')).join(''));
    fc.assert(
      fc.property(text, (content) => {
        const once = tidy(content);
        const written = [...once.content.matchAll(/(?<![\p{L}\p{N}])@([\p{L}\p{N}_]*[\p{L}\p{N}])/gu)];
        expect(once.mentions).toEqual([...new Set(written.map(([, handle]) => handle))]);
        const again = tidy(once.content);
        expect(again).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the text of a post', () => {
  it('loses the blanks around it, and nothing else', () => {
    expect(tidy('\n  Rain.\n\nMore rain.  ').content).toBe('Rain.\n\nMore rain.');
  });
});

describe('the hashtags of a post', () => {
  it.each([
    ['lose their sign', ['#rope', 'quay'], ['rope', 'quay']],
    ['are one word each', ['wet rope', 'тихий-час'], ['wetrope', 'тихийчас']],
    ['count once, whatever their case', ['Rope', '#rope', 'ROPE'], ['Rope']],
    ['that are nothing are left out', ['#', '', ' ', '🔥', '☀️'], []],
    ['that nobody could ask for are left out', ['x'.repeat(101), 'y'.repeat(100)], ['y'.repeat(100)]],
    ['lose emoji with all their marks', ['☀️sun', 'rain🌧️'], ['sun', 'rain']],
    ['that came in one text are parted', ['#dawn #market', 'rope, quay'], ['dawn', 'market', 'rope', 'quay']],
    ['keep the marks of their letters', ['हिन्दी', 'чай'.normalize('NFD')], ['हिन्दी', 'чай']],
  ])('%s', (_rule, given, hashtags) => {
    expect(tidy('x', given).hashtags).toEqual(hashtags);
  });
});
