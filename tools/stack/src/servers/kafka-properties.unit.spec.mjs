import { kafkaProperties } from './kafka-properties.mjs';

describe('kafkaProperties', () => {
  const lines = kafkaProperties({ ports: { kafka: 29092, controller: 29093 }, data: 'data' })
    .trimEnd()
    .split('\n');

  it.each([
    'listeners=PLAINTEXT://127.0.0.1:29092,CONTROLLER://127.0.0.1:29093',
    'advertised.listeners=PLAINTEXT://127.0.0.1:29092',
    'controller.quorum.voters=1@127.0.0.1:29093',
    'log.dirs=data',
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'offsets.topic.num.partitions=1',
  ])('say %s', (line) => {
    expect(lines).toContain(line);
  });

  it('say each thing once', () => {
    const keys = lines.map((line) => line.split('=')[0]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
