import { samplePost } from '@generia/job-kit/testing';

import { isGoodDraft, matchDrafts } from './judge-drafts.js';

const draft = (number: number, content = `Post ${number}.`) => ({ number, ...samplePost({ content }) });
const contents = (posts: ReturnType<typeof matchDrafts>) => posts.map((post) => post?.content ?? null);

describe('drafts', () => {
  it.each([
    ['in order', [draft(4), draft(5), draft(6)], ['Post 4.', 'Post 5.', 'Post 6.']],
    ['in any order', [draft(6), draft(4), draft(5)], ['Post 4.', 'Post 5.', 'Post 6.']],
    ['with one missing', [draft(6), draft(4)], ['Post 4.', null, 'Post 6.']],
    ['with one too many', [draft(4), draft(5), draft(6), draft(7)], ['Post 4.', 'Post 5.', 'Post 6.']],
    ['counted from one', [draft(1), draft(2), draft(3)], ['Post 1.', 'Post 2.', 'Post 3.']],
    ['all under one number', [draft(4), draft(4), draft(4)], ['Post 4.', 'Post 4.', 'Post 4.']],
    ['under foreign numbers, and too few', [draft(1), draft(2)], [null, null, null]],
    ['that are none', [], [null, null, null]],
  ])('are found %s', (_how, drafts, expected) => {
    expect(contents(matchDrafts(drafts, [4, 5, 6]))).toEqual(expected);
  });

  it('lose their number', () => {
    expect(matchDrafts([draft(4)], [4])[0]).toEqual(samplePost({ content: 'Post 4.' }));
  });
});

describe('a draft', () => {
  const STORY = 'the night ferry brought three crates of eels and nobody had ordered a single one of them';
  const judge = (content: string, soFar: Partial<Parameters<typeof isGoodDraft>[1]> = {}, longest?: number) =>
    isGoodDraft(
      samplePost({ content }),
      { openings: [], contents: [], ...soFar },
      {
        language: 'English',
        voice:
          longest === undefined
            ? undefined
            : {
                name: 'x',
                manner: 'x',
                shortest_words: 1,
                longest_words: longest,
                emoji_rate: 0,
                most_emoji: 0,
                most_exclamations: 0,
                most_hashtags: 0,
                lower_case: false,
              },
      },
    );

  it('is good when it is new', () => {
    expect(judge(STORY)).toBe(true);
    expect(judge(STORY, { openings: ['The day ferry brought'], contents: ['no eels today'] }, 17)).toBe(true);
  });

  it.each([
    ['in another language', 'Das Seil ist schon wieder gerissen, und niemand will es gewesen sein.', {}],
    ['begun as an earlier post', STORY, { openings: ['The night, ferry was late'] }],
    ['a copy of a sibling', `Well: ${STORY}`, { contents: [STORY] }],
  ])('is not good when it is %s', (_what, content, soFar) => {
    expect(judge(content, soFar)).toBe(false);
  });

  it('is not good when it is more than twice as long as the voice ever is', () => {
    expect(judge(STORY, {}, 9)).toBe(true);
    expect(judge(STORY, {}, 8)).toBe(false);
  });
});
