import { API_KEY, useFakeGemini } from './client-fixture.js';
import { API_ERRORS, API_ERROR_SUBJECTS } from './fault-table/api-errors.js';
import type { FaultRow } from './fault-table/fault-row.js';
import { type Encounter, meetFaults } from './fault-table/meet-faults.js';
import { SDK_FAULTS, SDK_SUBJECTS } from './fault-table/sdk-faults.js';
import { TOO_MANY, TOO_MANY_SUBJECTS } from './fault-table/too-many-requests.js';
import { WILD_FAULTS, WILD_SUBJECTS } from './fault-table/wild-faults.js';

const { gemini } = useFakeGemini();

/** Each table, with the list of what is known to go wrong that it has to answer. */
const TABLES: readonly (readonly [string, readonly string[], readonly FaultRow[]])[] = [
  ['an error of the API', API_ERROR_SUBJECTS, API_ERRORS],
  ['what the SDK does', SDK_SUBJECTS, SDK_FAULTS],
  ['what goes wrong in the wild', WILD_SUBJECTS, WILD_FAULTS],
  ['a 429', TOO_MANY_SUBJECTS, TOO_MANY],
];

/** What a call made of the faults of a row, in the columns of the table. */
function columnsOf({ of, fault, replies, given, sent }: FaultRow, met: Encounter): FaultRow {
  const { usage, failed, waitMs, chargedMicros } = met;
  return {
    ...{ of, fault, replies, given, waitMs },
    ends: failed?.kind ?? 'answered',
    does: usage.repairs,
    attempts: usage.attempts ?? 0,
    costMicros: chargedMicros,
    ...(failed ? { retry: failed.retry } : {}),
    ...(failed?.retryAfterMs === undefined ? {} : { retryAfterMs: failed.retryAfterMs }),
    ...(sent ? { sent } : {}),
  };
}

/** What holds for every call, whatever goes wrong. */
function expectDecency({ given }: FaultRow, met: Encounter): void {
  const { usage, requests, unsettled, timersLeft, listenersLeft, chargedMicros, texts } = met;
  expect({ unsettled, timersLeft, listenersLeft }).toEqual({ unsettled: 0, timersLeft: 0, listenersLeft: 0 });
  expect(usage.costMicros).toBe(chargedMicros);
  if (given.upstream !== 'is not there') expect(requests).toHaveLength(usage.attempts ?? 0);
  for (const { path, headers, body } of requests) {
    expect(path).toMatch(/^\/v1beta\/models\/[\w.-]+:generateContent$/);
    expect(headers['x-client-request-id']).toMatch(/^task-/);
    const known = ['contents', 'systemInstruction', 'generationConfig', 'safetySettings'];
    expect(Object.keys(body as object).filter((key) => !known.includes(key))).toEqual([]);
  }
  for (const secret of [API_KEY, gemini().url, 'key=', '@type']) expect(texts).not.toContain(secret);
}

describe.each(TABLES)('%s', (_, subjects, rows) => {
  it.each(rows.map((row) => [row.of, row.fault, row] as const))('%s: %s', async (_of, _fault, row) => {
    if (row.ends === 'RangeError') {
      await expect(meetFaults(gemini(), row)).rejects.toThrow(RangeError);
      return;
    }
    const met = await meetFaults(gemini(), row);
    expect(columnsOf(row, met)).toEqual(row);
    expectDecency(row, met);
    if (row.sent) expect(met.requests.at(-1)?.body).toMatchObject(row.sent);
  });

  it('is whole: each of what is known to go wrong has its rows, in the same order', () => {
    expect([...new Set(rows.map(({ of }) => of))]).toEqual(subjects);
  });
});
