import { VirtualClock } from '@generia/resilience/testing';
import { logLevel } from 'kafkajs';

import { recordingLog } from '../../../test/recording-log.js';
import { kafkaJsLog } from './kafkajs-log.js';

describe('the log of kafkajs', () => {
  function open() {
    const clock = new VirtualClock();
    const { log, lines } = recordingLog();
    const write = kafkaJsLog(log, clock)(logLevel.INFO);
    const say = (namespace: string, level: logLevel, message: string): void =>
      write({
        namespace,
        level,
        label: 'x',
        log: { timestamp: 'now', logger: 'kafkajs', message, stack: 'at x', topic: 't' },
      });
    return { clock, lines, say };
  }

  it('passes on what nobody else says, without what only kafkajs needs', () => {
    const { lines, say } = open();
    say('ConsumerGroup', logLevel.ERROR, 'Offset out of range, resetting to default offset');
    expect(lines).toEqual([
      {
        level: 'warn',
        fields: { kafkajs: 'ConsumerGroup', topic: 't' },
        message: 'Offset out of range, resetting to default offset',
      },
    ]);
  });

  it('keeps an outage and everyday life to those who look closely', () => {
    const { lines, say } = open();
    say('Connection', logLevel.ERROR, 'Connection error: connect ECONNREFUSED');
    say('BrokerPool', logLevel.ERROR, 'Failed to connect to seed broker');
    say('Consumer', logLevel.ERROR, 'Crash: KafkaJSNumberOfRetriesExceeded');
    say('Runner', logLevel.WARN, 'The group is rebalancing, re-joining');
    say('ConsumerGroup', logLevel.INFO, 'Pausing fetching from 1 topics');
    expect(lines).toEqual([]);
  });

  it('repeats a complaint once a minute', async () => {
    const { clock, lines, say } = open();
    const complain = (): void => say('ConsumerGroup', logLevel.WARN, 'received unsubscribed topics');
    for (let times = 0; times < 5; times += 1) complain();
    await clock.advance(59_000);
    complain();
    expect(lines).toHaveLength(1);
    await clock.advance(1_000);
    complain();
    expect(lines).toHaveLength(2);
  });
});
