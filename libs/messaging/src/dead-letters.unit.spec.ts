import { DeadLetter } from '@generia/contracts';
import type { Log } from '@generia/resilience';

import { createDeadLetters } from './dead-letters.js';
import { createInProcessBus } from './in-process/in-process-bus.js';
import { Inbox } from './testing/inbox.js';

const message = { topic: 'generia-tasks', partition: 2, offset: '17', key: 'k', text: '{"half' };
const clock = { now: () => Date.UTC(2026, 10, 25), sleep: () => Promise.resolve() };

function recordingLog() {
  const lines: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const line = (fields: Readonly<Record<string, unknown>>, text: string) =>
    void lines.push({ fields, message: text });
  const log: Log = { debug: line, info: line, warn: line, error: line };
  return { log, lines };
}

describe('dead letters', () => {
  it('keep the message whole, with its place and what was wrong with it', async () => {
    const bus = createInProcessBus();
    const inbox = new Inbox();
    const { log, lines } = recordingLog();
    await bus.subscribe({ topics: ['dead'], groupId: 'g', onMessage: inbox.take });

    await createDeadLetters(bus, { topic: 'dead', clock, log }).keep({ message, reason: 'it is not JSON' });
    await inbox.untilDistinct(1);
    await bus.close();

    expect(inbox.messages[0]?.key).toBe('generia-tasks/2/17');
    expect(DeadLetter.parse(inbox.values[0])).toEqual({
      source: { topic: 'generia-tasks', partition: 2, offset: '17', key: 'k' },
      reason: 'it is not JSON',
      text: '{"half',
      failed_at: '2026-11-25T00:00:00.000Z',
    });
    expect(lines).toEqual([]);
  });

  it('stop no consumer when they cannot be kept, and say what was lost', async () => {
    const { log, lines } = recordingLog();
    const bus = { publish: () => Promise.reject(new Error('The broker is away.')) };
    const letters = createDeadLetters(bus, { topic: 'dead', clock, log });

    await letters.keep({ message: { ...message, text: 'x'.repeat(5_000) }, reason: 'it is too long' });

    expect(lines).toHaveLength(1);
    expect(lines[0]?.fields).toMatchObject({
      offset: '17',
      reason: 'it is too long',
      text: 'x'.repeat(1_000),
    });
  });
});
