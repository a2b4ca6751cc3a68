import { gapWords } from './gap-words.js';

describe('gapWords', () => {
  it.each([
    [{ kind: 'world' }, 'the whole world', 'весь мир'],
    [{ kind: 'people', characters: 2, posts: 5 }, '2 people and 5 posts', '2 жителя и 5 записей'],
    [{ kind: 'people', characters: 1, posts: 0 }, '1 person', '1 житель'],
    [{ kind: 'portrait', username: 'ada' }, 'the portrait of @ada', 'портрет @ada'],
    [{ kind: 'posts', username: 'ada', posts: 3 }, '3 posts of @ada', '3 записи @ada'],
    [{ kind: 'posts', posts: 1 }, '1 post', '1 запись'],
    [
      { kind: 'character', username: 'ada', posts: 21 },
      'the character @ada and 21 posts',
      'житель @ada и 21 запись',
    ],
    [
      { kind: 'post_picture', username: 'ada', post_number: 3 },
      'the picture of post 3 of @ada',
      'картинка к записи 3 жителя @ada',
    ],
  ] as const)('of %j', (missing, english, russian) => {
    expect([gapWords({ missing }, 'en'), gapWords({ missing }, 'ru')]).toEqual([english, russian]);
  });

  it('knows nothing where the server says it in words only, or of a kind to come', () => {
    expect(gapWords({}, 'ru')).toBeNull();
    expect(gapWords({ missing: { kind: 'weather' as 'post' } }, 'ru')).toBeNull();
  });
});
