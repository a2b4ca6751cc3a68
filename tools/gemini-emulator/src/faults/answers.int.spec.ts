import { goodRequests } from '../../test/fault-requests.js';
import { hear } from '../../test/hear-emulator.js';
import { textRequest, tinyPainter } from '../../test/talk-to-emulator.js';
import { createGeminiEmulator, type GeminiEmulator } from '../create-gemini-emulator.js';
import type { AnswerPart, GenerateAnswer } from '../generate/answer.js';

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator({ drawPicture: tinyPainter().draw });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

async function ask(kind: 'text' | 'image', fault?: string): Promise<Partial<GenerateAnswer>> {
  const { path, body } = goodRequests[kind];
  const heard = await hear(emulator, path, body, fault === undefined ? {} : { fault });
  expect(heard.status).toBe(200);
  return heard.body as Partial<GenerateAnswer>;
}
const partsOf = (answer: Partial<GenerateAnswer>): readonly AnswerPart[] =>
  answer.candidates?.[0]?.content.parts ?? [];
const textOf = (answer: Partial<GenerateAnswer>): string => partsOf(answer)[0]?.text ?? '';
const reasonOf = (answer: Partial<GenerateAnswer>): string | undefined =>
  answer.candidates?.[0]?.finishReason;

interface Batch {
  posts: { emotional_tone: string }[];
  size: unknown;
}
const batchOf = (answer: Partial<GenerateAnswer>): Batch => JSON.parse(textOf(answer)) as Batch;

describe('answers that are cut', () => {
  it.each([
    ['truncated', 'MAX_TOKENS', 0.6],
    ['truncated:0.25', 'MAX_TOKENS', 0.25],
    ['truncated_stop', 'STOP', 0.8],
  ])('%s says %s', async (fault, reason, share) => {
    const whole = textOf(await ask('text'));
    const cut = await ask('text', fault);
    expect(textOf(cut)).toBe(whole.slice(0, Math.floor(whole.length * share)));
    expect(reasonOf(cut)).toBe(reason);
    const usage = cut.usageMetadata;
    expect(usage?.totalTokenCount).toBe(
      (usage?.promptTokenCount ?? 0) + (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
    );
  });

  it('thinking_eats_cap bills the whole cap as thoughts and says nothing', async () => {
    const answer = await ask('text', 'thinking_eats_cap');
    expect(answer.candidates?.[0]).toEqual({
      index: 0,
      content: { role: 'model' },
      finishReason: 'MAX_TOKENS',
    });
    expect(answer.usageMetadata).toMatchObject({ candidatesTokenCount: 0, thoughtsTokenCount: 8_000 });
    expect(emulator.bill().total).toMatchObject({ thoughtTokens: 8_000, outputTokens: 8_000 });
  });

  it('repetition_loop goes round until the cap', async () => {
    const whole = textOf(await ask('text'));
    const answer = await ask('text', 'repetition_loop');
    const text = textOf(answer);
    const middle = Math.ceil(whole.length / 2);
    const loop = whole.slice(middle - 40, middle);
    expect(text.startsWith(whole.slice(0, middle) + loop.repeat(20))).toBe(true);
    const { candidatesTokenCount = 0, thoughtsTokenCount = 0 } = answer.usageMetadata ?? {};
    expect(reasonOf(answer)).toBe('MAX_TOKENS');
    expect(candidatesTokenCount + thoughtsTokenCount).toBeGreaterThan(7_990);
    expect(candidatesTokenCount + thoughtsTokenCount).toBeLessThanOrEqual(8_000);
  });
});

describe('answers of another shape', () => {
  it.each([
    ['fewer_items:2', 2],
    ['more_items', 5],
    ['more_items:3', 7],
  ])('%s has %d posts instead of 4', async (fault, count) => {
    expect(batchOf(await ask('text', fault)).posts).toHaveLength(count);
  });

  it('fewer_items befalls whole posts too, when several are asked for at once', async () => {
    const content = { type: 'OBJECT', properties: { content: { type: 'STRING' } }, required: ['content'] };
    const schema = {
      type: 'OBJECT',
      properties: { posts: { type: 'ARRAY', items: content } },
      required: ['posts'],
    };
    const concepts = [1, 2, 3].map((number) => `<concept>\nNumber: ${number} of 3\nTopic: A key\n</concept>`);
    const request = textRequest(`${concepts.join('\n')}\nReturn exactly 3 posts.`, schema);
    const count = async (fault: string): Promise<number> => {
      const heard = await hear(emulator, goodRequests.text.path, request, { fault });
      return batchOf(heard.body as Partial<GenerateAnswer>).posts.length;
    };
    expect([await count(''), await count('fewer_items')]).toEqual([3, 2]);
  });

  it('wrong_enum has a tone that there is not', async () => {
    const tones = batchOf(await ask('text', 'wrong_enum')).posts.map((post) => post.emotional_tone);
    expect(tones.filter((tone) => tone === 'something_else')).toHaveLength(1);
  });

  it.each(['wrong_type', 'missing_property', 'missing_items', 'extra_items'])(
    '%s changes one place, the same for the same seed, others for others',
    async (fault) => {
      const good = batchOf(await ask('text'));
      const first = await ask('text', fault);
      expect(batchOf(first)).not.toEqual(good);
      const texts = new Set<string>();
      for (let call = 0; call < 12; call += 1) texts.add(textOf(await ask('text', fault)));
      if (fault !== 'missing_items' && fault !== 'extra_items') expect(texts.size).toBeGreaterThan(1);
      emulator.reset();
      expect(textOf(await ask('text', fault))).toBe(textOf(first));
    },
  );

  it('missing_items and extra_items change the only list', async () => {
    expect(batchOf(await ask('text', 'missing_items')).posts).toHaveLength(2);
    expect(batchOf(await ask('text', 'extra_items')).posts).toHaveLength(8);
  });

  it('leave a text without a schema alone', async () => {
    const heard = await hear(emulator, goodRequests.text.path, textRequest('Hello'), { fault: 'wrong_type' });
    expect(heard.status).toBe(200);
    expect(emulator.calls().at(-1)?.matchedFault).toBeNull();
  });
});

describe('answers with nothing or more in them', () => {
  it.each([
    ['empty', [{ index: 0, content: { role: 'model' }, finishReason: 'STOP' }]],
    ['empty_text', [{ index: 0, content: { role: 'model', parts: [{ text: '' }] }, finishReason: 'STOP' }]],
    ['no_candidates', undefined],
  ])('%s', async (fault, candidates) => {
    const answer = await ask('text', fault);
    expect(answer.candidates).toEqual(candidates);
    expect(answer.promptFeedback).toBeUndefined();
    expect(answer.usageMetadata?.candidatesTokenCount ?? 0).toBe(0);
  });

  it('thought_part puts a billed thought before the answer and a signature after it', async () => {
    const good = await ask('text');
    const answer = await ask('text', 'thought_part');
    const [thought, text, signature] = partsOf(answer);
    expect(thought).toMatchObject({
      thought: true,
      text: expect.stringContaining('{"draft": true}') as string,
    });
    expect(text?.text).toBe(textOf(good));
    expect(signature).toEqual({ text: '', thoughtSignature: expect.any(String) as string });
    expect(answer.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(
      good.usageMetadata?.thoughtsTokenCount ?? 0,
    );
  });
});

describe('answers that are kept back', () => {
  it.each([
    ['safety_block', 'SAFETY'],
    ['recitation', 'RECITATION'],
    ['language', 'LANGUAGE'],
    ['other_finish', 'OTHER'],
    ['blocklist', 'BLOCKLIST'],
    ['prohibited_answer', 'PROHIBITED_CONTENT'],
  ])('%s ends with %s and without parts', async (fault, reason) => {
    const answer = await ask('text', fault);
    expect(answer.candidates).toHaveLength(1);
    expect([reasonOf(answer), partsOf(answer)]).toEqual([reason, []]);
    expect(emulator.calls()[0]).toMatchObject({ finishReason: reason, outputTokens: 0, accepted: true });
  });

  it.each([
    ['prompt_block', 'PROHIBITED_CONTENT'],
    ['prompt_safety', 'SAFETY'],
  ])('%s blocks the prompt for %s: there are no candidates', async (fault, blockReason) => {
    for (const kind of ['text', 'image'] as const) {
      const answer = await ask(kind, fault);
      expect(answer.candidates).toBeUndefined();
      expect(answer.promptFeedback).toMatchObject({ blockReason });
    }
  });
});

describe('pictures', () => {
  it.each([
    ['image_refusal', 'IMAGE_SAFETY'],
    ['image_prohibited', 'IMAGE_PROHIBITED_CONTENT'],
    ['image_recitation', 'IMAGE_RECITATION'],
    ['image_other', 'IMAGE_OTHER'],
    ['no_image', 'NO_IMAGE'],
  ])('%s ends with %s and says why', async (fault, reason) => {
    const answer = await ask('image', fault);
    expect([reasonOf(answer), partsOf(answer)]).toEqual([reason, []]);
    expect(answer.candidates?.[0]?.finishMessage).toMatch(/image/);
  });

  it('missing_image stops well with words only', async () => {
    const answer = await ask('image', 'missing_image');
    expect(reasonOf(answer)).toBe('STOP');
    expect(partsOf(answer)).toEqual([{ text: expect.any(String) as string }]);
  });

  it('image_drafts come as thoughts before the picture', async () => {
    const picture = partsOf(await ask('image'))[0];
    const parts = partsOf(await ask('image', 'image_drafts:3'));
    const drawn = parts.filter((part) => part.inlineData !== undefined);
    expect(drawn.map(({ thought }) => thought)).toEqual([true, true, true, undefined]);
    expect(drawn.at(-1)).toEqual(picture);
    expect(drawn[0]?.inlineData?.data).not.toBe(picture?.inlineData?.data);
  });

  it('several_images have the right one last, and no thoughts', async () => {
    const picture = partsOf(await ask('image'))[0];
    const drawn = partsOf(await ask('image', 'several_images')).filter(
      (part) => part.inlineData !== undefined,
    );
    expect(drawn).toHaveLength(2);
    expect(drawn.some((part) => part.thought === true)).toBe(false);
    expect(drawn[1]).toEqual(picture);
  });

  it('wrong_mime keeps the bytes and lies about them', async () => {
    const picture = partsOf(await ask('image'))[0]?.inlineData;
    expect(partsOf(await ask('image', 'wrong_mime'))[0]?.inlineData).toEqual({
      mimeType: 'image/jpeg',
      data: picture?.data,
    });
  });

  it('broken_image is neither PNG nor JPEG', async () => {
    const data = partsOf(await ask('image', 'broken_image'))[0]?.inlineData?.data ?? '';
    const bytes = Buffer.from(data, 'base64');
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.subarray(0, 4).toString('latin1')).not.toBe('\x89PNG');
    expect(bytes[0]).not.toBe(0xff);
  });
});

describe('what is told of a call', () => {
  it.each([
    ['missing_usage', undefined],
    ['partial_usage', ['promptTokenCount', 'totalTokenCount']],
  ])('%s hides counts and bills all', async (fault, names) => {
    await ask('text');
    const answer = await ask('text', fault);
    expect(answer.usageMetadata === undefined ? undefined : Object.keys(answer.usageMetadata)).toEqual(names);
    const [good, hidden] = emulator.calls();
    expect(hidden?.costMicros).toBe(good?.costMicros);
  });

  it('rerouted_model names the model that answered, which is the one to pay', async () => {
    await ask('text');
    const answer = await ask('text', 'rerouted_model:gemini-3.5-flash-lite');
    expect(answer.modelVersion).toBe('gemini-3.5-flash-lite');
    const [good, rerouted] = emulator.calls();
    expect(rerouted?.model).toBe('gemini-3.8-flash');
    expect(rerouted?.costMicros).toBeLessThan(good?.costMicros ?? 0);
    expect((await ask('image', 'rerouted_model')).modelVersion).toBe('gemini-3.1-flash-lite-image');
  });

  it('unlisted_model is not in the list, alone or with all others', async () => {
    const list = async (fault?: string): Promise<string[]> => {
      const heard = await hear(emulator, '/v1beta/models', undefined, fault === undefined ? {} : { fault });
      return (heard.body as { models: { name: string }[] }).models.map(({ name }) => name);
    };
    const all = await list();
    const lacking = await list('unlisted_model:gemini-3.8-flash');
    expect(lacking).toEqual(all.filter((name) => name !== 'models/gemini-3.8-flash'));
    expect(lacking).toHaveLength(all.length - 1);
    expect(await list('unlisted_model')).toEqual([]);
  });
});
