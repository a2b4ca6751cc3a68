import { VirtualClock } from '@generia/resilience/testing';

import { protocolError, refusedConnection } from '../../test/kafkajs-errors.js';
import { recordingLog } from '../../test/recording-log.js';
import { StateLog } from './state-log.js';

describe('StateLog', () => {
  const clock = new VirtualClock();

  function open() {
    const { log, lines } = recordingLog();
    return { lines, state: new StateLog({ log, clock, brokers: ['kafka:9092'] }) };
  }

  it('says once that Kafka is away, and once that it is back', async () => {
    const { lines, state } = open();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      state.failed('publishing', refusedConnection());
      await clock.advance(1_000);
    }
    state.works('publishing');
    state.works('publishing');

    expect(lines).toMatchObject([
      { level: 'error', fields: { part: 'publishing', brokers: ['kafka:9092'] } },
      { level: 'info', fields: { part: 'publishing', for_ms: 10_000 } },
    ]);
    expect(lines[0]?.fields['reason']).toContain('ECONNREFUSED');
  });

  it('says nothing of a moment', async () => {
    const { lines, state } = open();
    state.failed('publishing', refusedConnection());
    await clock.advance(1_900);
    state.failed('publishing', refusedConnection());
    state.works('publishing');
    expect(lines).toEqual([]);
  });

  it('counts the time that was spent before the first report', () => {
    const { lines, state } = open();
    state.failed('publishing', refusedConnection(), clock.now() - 10_000);
    expect(lines).toHaveLength(1);
  });

  it('says at once that Kafka refuses, and again when the kind of trouble changes', async () => {
    const { lines, state } = open();
    const denied = protocolError('GROUP_AUTHORIZATION_FAILED');
    state.failed('a consumer', denied);
    state.failed('a consumer', denied);
    await clock.advance(5_000);
    state.failed('a consumer', refusedConnection());
    state.failed('a consumer', denied);
    expect(lines.map(({ fields }) => fields['reason'])).toEqual([
      'the broker says GROUP_AUTHORIZATION_FAILED',
      'Connection error: connect ECONNREFUSED 127.0.0.1:9092',
      'the broker says GROUP_AUTHORIZATION_FAILED',
    ]);
  });

  it('keeps its parts apart, and says nothing more of one that is gone', async () => {
    const { lines, state } = open();
    for (const part of ['one', 'other']) state.failed(part, refusedConnection(), clock.now() - 5_000);
    state.forget('one');
    state.works('one');
    state.works('other');
    expect(lines.map(({ level, fields }) => `${level} ${String(fields['part'])}`)).toEqual([
      'error one',
      'error other',
      'info other',
    ]);
  });
});
