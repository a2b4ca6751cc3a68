import type { CallBudget } from '../src/generation.js';
import { clientOf, failureOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { hang, type Treatment } from './fake-gemini.js';
import { BILLED, ESTIMATED } from './fault-table/fault-row.js';
import { fault, good } from './fault-table/faults.js';
import { passingClock } from './passing-clock.js';
import { textAnswer } from './replies.js';

const { gemini } = useFakeGemini();

function client() {
  return clientOf(gemini(), { clock: passingClock(Date.parse('2026-11-23T12:00:00Z')), dice: () => 0.5 });
}

/** A budget that writes down what it is asked. */
function notingBudget(changes: Partial<CallBudget> = {}) {
  const notes: string[] = [];
  const budget: CallBudget = {
    reserve: ({ number, estimateMicros }) => {
      notes.push(`reserve ${number}: ${estimateMicros}`);
      return Promise.resolve();
    },
    answered: ({ number }) => void notes.push(`answered ${number}`),
    settle: ({ number }, { billing, costMicros }) => {
      notes.push(`settle ${number}: ${billing} ${costMicros}`);
      return Promise.resolve();
    },
    ...changes,
  };
  return { budget, notes };
}

describe('the budget of a call', () => {
  it.each<[string, readonly Treatment[], readonly string[]]>([
    ['was answered', [good], ['answered 1', `settle 1: billed ${BILLED}`]],
    [
      'was refused for free',
      [fault(500, 'Internal.'), good],
      ['settle 1: none 0', `reserve 2: ${ESTIMATED}`, 'answered 2', `settle 2: billed ${BILLED}`],
    ],
    [
      'was answered badly',
      [textAnswer('no'), good],
      [`settle 1: billed ${BILLED}`, `reserve 2: ${ESTIMATED}`, 'answered 2', `settle 2: billed ${BILLED}`],
    ],
    [
      'may have been worked on',
      [fault(504, 'Deadline.'), good],
      [
        `settle 1: unknown ${ESTIMATED}`,
        `reserve 2: ${ESTIMATED}`,
        'answered 2',
        `settle 2: billed ${BILLED}`,
      ],
    ],
  ])('is asked before each attempt and told after it, when the first %s', async (_, replies, rest) => {
    gemini().treat(...replies);
    const { budget, notes } = notingBudget();
    await client().generateText(noteRequest({ budget }));
    expect(notes).toEqual([`reserve 1: ${ESTIMATED}`, ...rest]);
  });

  it('takes its word back when a request is about to go out: nothing is sent or billed, on a new connection or an old one', async () => {
    gemini().treat(good, good);
    let may = false;
    const { budget, notes } = notingBudget({ maySend: () => may });
    const ask = () => client().generateText(noteRequest({ budget }));

    const first = await failureOf(ask());
    may = true;
    await ask();
    may = false;
    const last = await failureOf(ask());

    for (const error of [first, last])
      expect(error).toMatchObject({
        kind: 'cancelled',
        billing: 'none',
        retry: 'free',
        usage: { attempts: 0 },
      });
    expect(gemini().requests).toHaveLength(1);
    const heldBack = [`reserve 1: ${ESTIMATED}`, 'settle 1: none 0'];
    expect(notes).toEqual([
      ...heldBack,
      `reserve 1: ${ESTIMATED}`,
      'answered 1',
      `settle 1: billed ${BILLED}`,
      ...heldBack,
    ]);
  });

  it('refuses: nothing is sent, and its own error is thrown', async () => {
    const refusal = new Error('The money is used up.');
    const { budget, notes } = notingBudget({ reserve: () => Promise.reject(refusal) });
    await expect(client().generateText(noteRequest({ budget }))).rejects.toBe(refusal);
    expect([notes, gemini().requests]).toEqual([[], []]);
  });

  it('grants only after its caller has gone: nothing is sent, and the money is given back', async () => {
    const controller = new AbortController();
    let grant: () => void = () => undefined;
    let tellAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (tellAsked = resolve));
    const reserve = () =>
      new Promise<void>((granted) => {
        grant = granted;
        tellAsked();
      });
    const { budget, notes } = notingBudget({ reserve });
    const call = failureOf(client().generateText(noteRequest({ budget, signal: controller.signal })));
    await asked;
    controller.abort(new Error('stop'));
    const error = await call;
    grant();
    await new Promise((next) => setImmediate(next));
    expect(error).toMatchObject({ kind: 'cancelled', billing: 'none' });
    expect([notes, gemini().requests]).toEqual([['settle 1: none 0'], []]);
  });

  it('is slow to settle: a caller that goes does not wait for it', async () => {
    gemini().treat(hang);
    const controller = new AbortController();
    const { budget } = notingBudget({ settle: () => new Promise(() => undefined) });
    const call = failureOf(client().generateText(noteRequest({ budget, signal: controller.signal })));
    await gemini().nextRequest();
    controller.abort(new Error('stop'));
    expect(await call).toMatchObject({ kind: 'cancelled', usage: { costMicros: ESTIMATED } });
  });
});
