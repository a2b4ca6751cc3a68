import { CharacterBatch, CharacterDetail, PostBatch, PostDetail, WorldDescription } from '@generia/contracts';
import type { z } from 'zod';

import { salvageCutAnswer } from './salvage-cut-answer.js';

const post = {
  topic: 'rain',
  content_brief: 'b',
  emotional_tone: 'e',
  post_type: 'p',
  relevance_to_character: 'r',
};

describe('salvageCutAnswer', () => {
  it('keeps the complete posts of a cut batch', () => {
    const cut = `{"posts":[${JSON.stringify(post)},${JSON.stringify(post)},{"topic":"sno`;
    expect(salvageCutAnswer(PostBatch, cut)).toMatchObject({
      value: { posts: [post, post], narrative_arc: '' },
      dropped: [{ path: 'posts.2', reason: 'cut off at the token limit' }],
      repairs: ['salvage_complete_items', 'gentle_parse'],
    });
  });

  it('counts the items that were complete but unfit', () => {
    const cut = `{"posts":[${JSON.stringify(post)},${JSON.stringify({ ...post, topic: '' })},{"topic":"sno`;
    expect(salvageCutAnswer(PostBatch, cut)?.dropped).toMatchObject([
      { path: 'posts.1' },
      { path: 'posts.2' },
    ]);
  });

  it.each<[string, z.ZodType, string]>([
    ['a batch without a complete item', CharacterBatch, '{"characters":[{"id":"c1","username":"a'],
    ['a batch whose only complete item is unfit', PostBatch, '{"posts":[{"topic":""},{"topic":"sno'],
    [
      'one character',
      CharacterDetail,
      '{"username":"a","display_name":"A","bio":"b","relationships":[{"username":"c"},{"us',
    ],
    ['one post', PostDetail, '{"content":"whole","image_prompt":"cut'],
    ['a world', WorldDescription, '{"name":"A","description":"whole","theme":"cut'],
    ['nothing', PostBatch, ''],
  ])('finds %s worthless', (_, schema, cut) => {
    expect(salvageCutAnswer(schema, cut)).toBeUndefined();
  });
});
