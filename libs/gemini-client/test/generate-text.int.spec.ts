import { silentLog } from '@generia/resilience';
import { z } from 'zod';

import { clientOf, failureOf, Note, noteRequest, useFakeGemini } from './client-fixture.js';
import { json, raw } from './fake-gemini.js';
import { answer, textAnswer } from './replies.js';

const { gemini } = useFakeGemini();
const NOTE = '{"title":"A","count":2}';

describe('a call for text', () => {
  it('sends the prompt, the rules, the schema and nothing that current models refuse', async () => {
    gemini().treat(textAnswer(NOTE));
    await clientOf(gemini()).generateText(noteRequest());
    const request = await gemini().nextRequest();
    expect(request.path).toBe('/v1beta/models/gemini-3.8-flash:generateContent');
    expect(request.headers).toMatchObject({
      'x-goog-api-key': 'AQ.secret-key-of-the-test',
      'x-client-request-id': 'task-1.1.note',
      'x-server-timeout': '120',
    });
    expect(request.body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'Write a note.' }] }],
      systemInstruction: { role: 'system', parts: [{ text: 'Be short.' }] },
      generationConfig: {
        responseMimeType: 'application/json',
        responseSchema: {
          type: 'object',
          properties: { title: { type: 'string' }, count: { type: 'number' } },
          required: ['title', 'count'],
          propertyOrdering: ['title', 'count'],
        },
        maxOutputTokens: 3_048,
        thinkingConfig: { thinkingLevel: 'low' },
      },
      safetySettings: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' },
        { category: 'HARM_CATEGORY_HATE_SPEECH', threshold: 'BLOCK_ONLY_HIGH' },
        { category: 'HARM_CATEGORY_SEXUALLY_EXPLICIT', threshold: 'BLOCK_ONLY_HIGH' },
        { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', threshold: 'BLOCK_ONLY_HIGH' },
      ],
    });
  });

  it('hands back the value and what was used', async () => {
    gemini().treat(textAnswer(NOTE, { modelVersion: 'gemini-3.6-flash' }));
    const result = await clientOf(gemini()).generateText(noteRequest());
    expect(result).toEqual({
      value: { title: 'A', count: 2 },
      dropped: [],
      usage: {
        requestId: 'task-1.1.note',
        model: 'gemini-3.8-flash',
        servedModel: 'gemini-3.6-flash',
        promptTokens: 9,
        cachedTokens: 0,
        outputTokens: 272,
        thoughtTokens: 244,
        costMicros: expect.any(Number) as number,
        durationMs: expect.any(Number) as number,
        finishReason: 'STOP',
        repairs: [],
        attempts: 1,
      },
    });
    expect(result.usage.costMicros).toBeGreaterThan(1_000);
  });

  it('makes a header out of any request id', async () => {
    gemini().treat(textAnswer(NOTE));
    await clientOf(gemini()).generateText(noteRequest({ requestId: 'задача\r\n1' }));
    expect((await gemini().nextRequest()).headers['x-client-request-id']).toBe('________1');
  });

  it('leaves thoughts and the empty last part out of the text', async () => {
    gemini().treat(
      answer([
        { text: '{"title":"thought"}', thought: true },
        { text: '{"title":"A",' },
        { text: '"count":2}' },
        { text: '', thoughtSignature: 'x' },
      ]),
    );
    const { value, usage } = await clientOf(gemini()).generateText(noteRequest());
    expect(value).toEqual({ title: 'A', count: 2 });
    expect(usage.repairs).toEqual([]);
  });

  it.each([
    ['a fence', '```json\n{"title":"A","count":2}\n```', ['strip_fence']],
    ['a doubled object', `${NOTE}{"title":"B","count":3}`, ['balanced_value']],
    ['a tail', `${NOTE}"}`, ['balanced_value']],
    ['prose around a fence', `Here it is:\n\`\`\`json\n${NOTE}\n\`\`\`\nEnjoy {it}!`, ['balanced_value']],
    ['a raw line break and a trailing comma', '{"title":"A\n","count":2,}', ['jsonrepair']],
    ['a number in quotes', '{"title":"A","count":"2"}', ['gentle_parse']],
  ])('reads an answer with %s and says so', async (_, text, repairs) => {
    gemini().treat(textAnswer(text));
    const { value, usage } = await clientOf(gemini()).generateText(noteRequest());
    expect({ ...value, title: value.title.trim() }).toEqual({ title: 'A', count: 2 });
    expect(usage.repairs).toEqual(repairs);
  });

  it('keeps the valid items of a list and names the others', async () => {
    const schema = z.object({ notes: z.array(Note) });
    gemini().treat(
      textAnswer('{"notes":[{"title":"A","count":1},{"title":"","count":2},{"title":"C","count":3}]}'),
    );
    const { value, dropped, usage } = await clientOf(gemini()).generateText({ ...noteRequest(), schema });
    expect(value.notes.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(dropped).toMatchObject([{ path: 'notes.1' }]);
    expect(usage.repairs).toEqual(['gentle_parse', 'dropped_items:1']);
  });

  it('keeps the complete items of a list that was cut off, and never half a text', async () => {
    const schema = z.object({ notes: z.array(Note), mood: z.string() });
    const text = '{"notes":[{"title":"A","count":1},{"title":"B","count":2},{"title":"C and so';
    gemini().treat(textAnswer(text, { finishReason: 'MAX_TOKENS' }));
    const { value, dropped, usage } = await clientOf(gemini()).generateText({ ...noteRequest(), schema });
    expect(value).toEqual({
      notes: [
        { title: 'A', count: 1 },
        { title: 'B', count: 2 },
      ],
      mood: '',
    });
    expect(dropped).toEqual([{ path: 'notes.2', reason: 'cut off at the token limit' }]);
    expect(usage).toMatchObject({
      finishReason: 'MAX_TOKENS',
      repairs: ['more_room', 'salvage_complete_items', 'gentle_parse'],
      attempts: 2,
    });
  });

  it.each([
    ['an object that was cut off', '{"title":"A and so', 'MAX_TOKENS', 'truncated', 'costs_attempt', 2],
    ['a whole object with the wrong finish reason', NOTE, 'MAX_TOKENS', 'truncated', 'costs_attempt', 2],
    ['no text at the limit', '', 'MAX_TOKENS', 'truncated', 'costs_attempt', 2],
    ['no text', '', 'STOP', 'empty', 'costs_attempt', 10],
    ['prose', 'I would rather not.', 'STOP', 'invalid_json', 'costs_attempt', 2],
    ['an object of another shape', '{"name":"A"}', 'STOP', 'wrong_shape', 'costs_attempt', 2],
    ['a safety stop', NOTE, 'SAFETY', 'blocked_answer', 'never', 2],
    ['prohibited content', NOTE, 'PROHIBITED_CONTENT', 'blocked_answer', 'never', 2],
    ['a recitation', NOTE, 'RECITATION', 'recitation', 'costs_attempt', 5],
    ['a malformed response', NOTE, 'MALFORMED_RESPONSE', 'unfinished', 'costs_attempt', 8],
  ])('fails on %s when it goes on like that', async (_, text, finishReason, kind, retry, attempts) => {
    gemini().treat(textAnswer(text, { finishReason }));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({
      kind,
      retry,
      billing: 'exact',
      usage: { outputTokens: 272 * attempts, finishReason, attempts },
    });
    expect(gemini().requests).toHaveLength(attempts);
    expect(error.usage.costMicros).toBeGreaterThan(0);
  });

  it('does not repair the text of an answer whose end is unknown', async () => {
    gemini().treat(textAnswer('{"title":"A","count":2,', { finishReason: null }));
    expect(await failureOf(clientOf(gemini()).generateText(noteRequest()))).toMatchObject({
      kind: 'invalid_json',
    });
  });

  it('takes an answer without parts as empty', async () => {
    gemini().treat(answer(null));
    expect(await failureOf(clientOf(gemini()).generateText(noteRequest()))).toMatchObject({ kind: 'empty' });
  });

  it('tries a blocked prompt once in other words and never again, and knows what it cost', async () => {
    gemini().treat(
      json(200, {
        promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
        usageMetadata: { promptTokenCount: 100, totalTokenCount: 100 },
      }),
    );
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({
      kind: 'blocked_prompt',
      retry: 'never',
      usage: { promptTokens: 200, outputTokens: 0, attempts: 2 },
    });
    expect(error.message).toContain('PROHIBITED_CONTENT');
  });

  it.each([
    [2_048, 0],
    [2_049, 1],
  ])(
    'warns of thoughts that took more than was left for them: %d tokens',
    async (thoughtsTokenCount, times) => {
      const usageMetadata = { promptTokenCount: 9, candidatesTokenCount: 28, thoughtsTokenCount };
      gemini().treat(textAnswer(NOTE, { usageMetadata }));
      const warnings: object[] = [];
      const log = { ...silentLog, warn: (about: object) => void warnings.push(about) };
      await clientOf(gemini(), { log }).generateText(noteRequest());
      expect(warnings).toEqual(
        Array.from({ length: times }, () => ({
          ...{ model: 'gemini-3.8-flash', thoughtTokens: thoughtsTokenCount },
          ...{ reserveTokens: 2_048, answerTokens: 28 },
        })),
      );
    },
  );

  it('estimates what was used when the reply does not say, and says that it did', async () => {
    gemini().treat(textAnswer(NOTE, { usageMetadata: null }));
    const { usage } = await clientOf(gemini()).generateText(noteRequest());
    expect(usage).toMatchObject({ promptTokens: 9, outputTokens: 10, repairs: ['usage_estimated'] });
    expect(usage.costMicros).toBeGreaterThan(0);
  });

  it.each([
    ['not JSON', raw(200, '<html>captive portal</html>')],
    ['JSON of another kind', json(200, ['hello'])],
  ])('fails with a counted attempt on a 200 that is %s', async (_, treatment) => {
    gemini().treat(treatment);
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind: 'unreadable_reply', retry: 'costs_attempt', billing: 'unknown' });
  });

  it('refuses a schema that Gemini cannot be told, without a call', async () => {
    const schema = z.object({ tags: z.record(z.string(), z.string()) });
    const error = await failureOf(clientOf(gemini()).generateText({ ...noteRequest(), schema }));
    expect(error).toMatchObject({ kind: 'unsupported_schema', retry: 'never', billing: 'none' });
    expect(error.message).toContain('tags');
    expect(gemini().requests).toEqual([]);
  });
});
