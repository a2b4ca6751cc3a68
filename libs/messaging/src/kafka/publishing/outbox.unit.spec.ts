import { settle } from '@generia/resilience/testing';
import fc from 'fast-check';

import { protocolError, refusedConnection } from '../../../test/kafkajs-errors.js';
import type { SerialisedMessage } from '../../serialise-messages.js';
import { createGate } from '../../testing/index.js';
import { Outbox } from './outbox.js';

const message = (text: string): SerialisedMessage => ({ key: 'k', text });
const isHuge = ({ text }: SerialisedMessage): boolean => text.startsWith('huge');

function open(answer: (batch: readonly SerialisedMessage[]) => Promise<void> = () => Promise.resolve()) {
  const batches: string[][] = [];
  const outbox = new Outbox('t', async (_topic, batch) => {
    batches.push(batch.map(({ text }) => text));
    await answer(batch);
  });
  return { batches, outbox };
}

/** A broker that takes no batch with something huge in it, and none of more than `limit` messages. */
const choosy = (limit: number) => async (batch: readonly SerialisedMessage[]) => {
  if (batch.length > limit || batch.some(isHuge)) throw protocolError('MESSAGE_TOO_LARGE');
};

describe('Outbox', () => {
  it('sends what comes in one turn together, and what comes during a batch with the next one', async () => {
    const gate = createGate();
    const { batches, outbox } = open(() => gate.passed);
    const first = ['a', 'b'].map((text) => outbox.put([message(text)]));
    await settle();
    const later = ['c', 'd'].map((text) => outbox.put([message(text)]));
    await settle();
    expect(batches).toEqual([['a', 'b']]);
    gate.open();
    await Promise.all([...first, ...later]);
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('resolves a publish only when the last of its own messages was taken', async () => {
    const gates = [createGate(), createGate()];
    let count = 0;
    const { outbox } = open(() => gates[count++]?.passed ?? Promise.resolve());
    const done: string[] = [];
    void outbox.put([message('small')]).then(() => done.push('small'));
    void outbox.put(['a', 'b'].map((text) => message(text.repeat(300_000)))).then(() => done.push('large'));
    gates[0]?.open();
    for (let turn = 0; turn < 5; turn += 1) await settle();
    expect([done, count]).toEqual([['small'], 2]);
    gates[1]?.open();
    await outbox.idle();
    expect(done).toEqual(['small', 'large']);
  });

  it('rejects exactly those whose batch failed', async () => {
    let isAway = true;
    const { outbox } = open(async () => {
      if (isAway) throw refusedConnection();
    });
    const lost = outbox.put([message('lost')]);
    await expect(lost).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE', retry: 'free' });
    isAway = false;
    await expect(outbox.put([message('kept')])).resolves.toBeUndefined();
  });

  it('sends nothing more of a publish that failed', async () => {
    const { batches, outbox } = open(async () => {
      throw refusedConnection();
    });
    const parts = [0, 1, 2].map((part) => message(String(part).repeat(400_000)));
    await expect(outbox.put(parts)).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE' });
    await outbox.idle();
    expect(batches).toHaveLength(1);
  });

  it('finds what is too large among what is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        async (huge, limit) => {
          const { batches, outbox } = open(choosy(limit));
          const outcomes = await Promise.allSettled(
            huge.map((isTooLarge, index) =>
              outbox.put([message(`${isTooLarge ? 'huge' : 'small'} ${index}`)]),
            ),
          );
          expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(huge);
          const taken = batches.filter(
            (batch) => batch.length <= limit && !batch.some((text) => isHuge(message(text))),
          );
          const expected = huge.flatMap((isTooLarge, index) => (isTooLarge ? [] : [`small ${index}`]));
          expect(taken.flat()).toEqual(expected);
        },
      ),
    );
  });

  it('says of a message that is too large that it always will be', async () => {
    const { outbox } = open(choosy(10));
    await expect(outbox.put([message('huge')])).rejects.toMatchObject({
      code: 'MESSAGING_TOO_LARGE',
      retry: 'never',
    });
  });
});
