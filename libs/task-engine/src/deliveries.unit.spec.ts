import { settle } from '@generia/resilience/testing';

import { Deliveries } from './deliveries.js';
import { createRecordingLog } from './testing/recording-log.js';

describe('deliveries', () => {
  it('keep nobody waiting for a bus that hangs, until they are to be settled', async () => {
    let letGo = (): void => undefined;
    const sent: string[] = [];
    const deliveries = new Deliveries(createRecordingLog());
    const bus = deliveries.over({
      publish: (topic) =>
        new Promise((resolve) => {
          sent.push(topic);
          letGo = resolve;
        }),
    });

    await bus.publish('work', []);
    expect(sent).toEqual(['work']);
    let isSettled = false;
    const settled = deliveries.settled().then(() => (isSettled = true));
    await settle();
    expect(isSettled).toBe(false);
    letGo();
    await settled;
  });

  it('that the bus does not take are logged and given up', async () => {
    const log = createRecordingLog();
    const deliveries = new Deliveries(log);
    await deliveries.over({ publish: () => Promise.reject(new Error('away')) }).publish('work', []);
    await deliveries.settled();
    expect(log.lines).toEqual([expect.objectContaining({ level: 'warn' })]);
  });
});
