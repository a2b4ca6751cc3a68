import { ApiRequestRecord } from '@generia/contracts';
import { type CallUsage, GeminiError } from '@generia/gemini-client';

import { failed, newCallRecord, succeeded } from './call-record.js';
import { claimedTask, contextOf } from './testing/job-context.js';

const usage: CallUsage = {
  requestId: 'call-1',
  model: 'gemini-x',
  servedModel: 'gemini-y',
  promptTokens: 100,
  cachedTokens: 40,
  outputTokens: 60,
  thoughtTokens: 30,
  costMicros: 150,
  durationMs: 7,
  finishReason: 'MAX_TOKENS',
  repairs: ['more_room', 'cost_estimated'],
  attempts: 2,
};
const now = new Date('2026-11-23T12:00:00Z');
const call = newCallRecord(contextOf(claimedTask('generate_character_avatar', {})), {
  ...{ callId: 'call-1', kind: 'image', step: 'avatar', model: 'gemini-x', requestData: {}, now },
});
/** What the requests were settled at, for a call that says nothing itself. */
const settled = { promptTokens: 1, cachedTokens: 0, outputTokens: 2, costMicros: 9 };
const stored = {
  served_model: 'gemini-y',
  prompt_tokens: 100,
  cached_tokens: 40,
  output_tokens: 60,
  thought_tokens: 30,
  finish_reason: 'MAX_TOKENS',
  repairs: ['more_room', 'cost_estimated'],
  wire_requests: 2,
  cost_micros: 150,
  duration_ms: 7,
};

describe('the record of a paid call', () => {
  it('holds how it was answered, and every step on the way', () => {
    const record = succeeded(call, usage, { object_key: 'k' });
    expect(record).toMatchObject({ ...stored, response_data: { object_key: 'k' } });
    expect(ApiRequestRecord.parse(record)).toEqual(record);
  });

  it('holds the same of a call that failed', () => {
    const error = new GeminiError({ kind: 'truncated', billing: 'exact' }, usage);
    const record = failed(call, error, now.getTime(), { settled });
    expect(record).toMatchObject({ ...stored, error: error.message, response_data: null });
    expect(ApiRequestRecord.parse(record)).toEqual(record);
  });

  it('says nothing of the end of a call that failed without one', () => {
    const record = failed(call, new Error('broken'), now.getTime() + 5, { settled });
    expect(record).toMatchObject({ error: 'broken', duration_ms: 5, cost_micros: 9 });
    expect(record).not.toHaveProperty('repairs');
    expect(ApiRequestRecord.parse(record)).toEqual(record);
  });
});
