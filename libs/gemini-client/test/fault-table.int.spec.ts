import { clientOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { GeminiError } from '../src/errors/gemini-error.js';
import { API_ERRORS, type FaultRow, SDK_FAULTS, TOO_MANY, WILD_FAULTS } from './fault-table.js';
import { passingClock } from './passing-clock.js';

const { gemini } = useFakeGemini();
const NOON_UTC = Date.parse('2026-11-23T12:00:00Z');

/** What a call makes of the faults of a row: the same columns as the table has. */
async function outcomeOf({ name, replies }: FaultRow): Promise<FaultRow> {
  gemini().treat(...replies);
  const clock = passingClock(NOON_UTC);
  const client = clientOf(gemini(), { clock, dice: () => 0.5 });
  const result = await client.generateText(noteRequest()).catch((error: unknown) => error);
  const failed = result instanceof GeminiError ? result : undefined;
  if (!failed && result instanceof Error) throw result;
  const { usage } = result as Pick<GeminiError, 'usage'>;
  expect(gemini().requests).toHaveLength(usage.attempts ?? 0);
  return {
    ...{ name, replies, outcome: failed?.kind ?? 'answered', repairs: usage.repairs },
    ...{ attempts: usage.attempts ?? 0, waitMs: clock.waitedMs(), costMicros: usage.costMicros },
    ...(failed?.retryAfterMs === undefined ? {} : { retryAfterMs: failed.retryAfterMs }),
  };
}

const named = (rows: readonly FaultRow[]): [string, FaultRow][] => rows.map((row) => [row.name, row]);

describe('an error of the API', () => {
  it.each(named(API_ERRORS))('%s', async (_, row) => expect(await outcomeOf(row)).toEqual(row));
});

describe('what the SDK loses or hides', () => {
  it.each(named(SDK_FAULTS))('%s', async (_, row) => expect(await outcomeOf(row)).toEqual(row));
});

describe('what goes wrong in the wild', () => {
  it.each(named(WILD_FAULTS))('%s', async (_, row) => expect(await outcomeOf(row)).toEqual(row));
});

describe('a 429', () => {
  it.each(named(TOO_MANY))('%s', async (_, row) => expect(await outcomeOf(row)).toEqual(row));
});
