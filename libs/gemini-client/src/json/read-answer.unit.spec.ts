import { MOST_TEXT_CHARACTERS, PostBatch, PostDetail } from '@generia/contracts';

import { readAnswer } from './read-answer.js';

const post = {
  topic: 'rain',
  content_brief: 'b',
  emotional_tone: 'e',
  post_type: 'p',
  relevance_to_character: 'r',
};
const batch = {
  posts: [post, post],
  narrative_arc: 'n',
  character_development: 'c',
  recurring_themes: ['t'],
};

describe('readAnswer', () => {
  it('needs no repair for an answer that fits', () => {
    expect(readAnswer(PostBatch, JSON.stringify(batch), true)).toEqual({
      ok: true,
      value: batch,
      dropped: [],
      repairs: [],
    });
  });

  it('keeps markup, templates and operators as the text that they are, and drops what nobody can have meant', () => {
    const topic = '<img src=x onerror=alert(1)> {{ secrets }} {% include "x" %} {"$where": "1"}';
    const hostile = {
      ...batch,
      posts: [{ ...post, topic: `${topic}\u0000\u202E`, __proto__: { polluted: true } }],
    };
    const read = readAnswer(PostBatch, JSON.stringify(hostile), true);
    expect(read).toEqual({
      ok: true,
      value: { ...batch, posts: [{ ...post, topic }] },
      dropped: [],
      repairs: ['unmeant_characters'],
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('keeps the beginning of a text that is beyond all measure', () => {
    const endless = { ...batch, narrative_arc: 'x'.repeat(MOST_TEXT_CHARACTERS + 1) };
    expect(readAnswer(PostBatch, JSON.stringify(endless), true)).toMatchObject({
      value: { narrative_arc: 'x'.repeat(MOST_TEXT_CHARACTERS) },
      repairs: ['cut_texts'],
    });
  });

  it('does not take one post out of a broken batch for an empty batch', () => {
    const text = JSON.stringify(batch);
    const broken = `${text.slice(0, 40)}" ,,: ${text.slice(60)}`;
    expect(readAnswer(PostBatch, broken, true)).toMatchObject({ ok: false });
  });

  it.each(['{}', '{"error":"I cannot do that."}', '[]', 'null', '"text"', '7'])(
    'does not take %s for an answer',
    (text) => {
      expect(readAnswer(PostBatch, text, true)).toMatchObject({ ok: false, kind: 'wrong_shape' });
    },
  );

  it('is patient with an answer that only lacks what it can do without', () => {
    expect(readAnswer(PostBatch, JSON.stringify({ posts: [post] }), true)).toMatchObject({
      ok: true,
      value: { posts: [post], narrative_arc: '' },
      repairs: ['gentle_parse'],
    });
  });

  it('says which field was wrong', () => {
    expect(readAnswer(PostDetail, '{"content":"","mood":"calm"}', true)).toMatchObject({
      ok: false,
      kind: 'wrong_shape',
      reason: expect.stringContaining('content') as string,
    });
  });

  it('prefers an object that fits exactly to an earlier one that needs patience', () => {
    const text = `Draft: ${JSON.stringify({ ...batch, posts: 7 })} Final: ${JSON.stringify(batch)}`;
    expect(readAnswer(PostBatch, text, true)).toEqual({
      ok: true,
      value: batch,
      dropped: [],
      repairs: ['balanced_value'],
    });
  });
});
