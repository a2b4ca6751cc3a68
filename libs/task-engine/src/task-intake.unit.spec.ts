import { TaskError } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import { createTaskIntake } from './task-intake.js';
import { createMemoryTaskStore } from './testing/memory-task-store.js';
import { createRecordingLog } from './testing/recording-log.js';
import { samplePolicies } from './testing/sample-policies.js';
import { at, baseFieldsTask } from './testing/sample-task.js';

const TICKET = { event_type: 'task_created', task_id: 'one', task_type: 'sample', world_id: 'world' };
const WITH_PARAMETERS = { ...TICKET, parameters: { wish: 'a small world' } };

function intakeOver(store = createMemoryTaskStore()) {
  const log = createRecordingLog();
  const kept: { text: string; reason: string }[] = [];
  const take = createTaskIntake({
    store,
    policies: samplePolicies,
    clock: new VirtualClock(),
    log,
    deadLetters: { keep: async ({ message, reason }) => void kept.push({ text: message.text, reason }) },
  });
  const send = (text: string) => take({ topic: 'work', partition: 2, offset: '17', text });
  const claim = () => store.claim({ queue: 'work', workerId: 'me', now: at(0), leaseExpiresAt: at(30_000) });
  return { store, log, kept, claim, sendText: send, send: (value: unknown) => send(JSON.stringify(value)) };
}

describe('a task intake', () => {
  it('makes the task of a message that carries its parameters', async () => {
    const { send, claim } = intakeOver();

    await send(WITH_PARAMETERS);

    expect(await claim()).toMatchObject({ _id: 'one', type: 'sample', world_id: 'world', max_attempts: 3 });
  });

  it('gives a task that World Service wrote the fields of the engine, and keeps its own', async () => {
    const { store, send, claim } = intakeOver();
    await store.insertIgnoringDuplicates([baseFieldsTask('one')]);
    expect(await claim()).toBeNull();

    await send({ ...TICKET, parameters: { wish: 'another world' } });

    expect(store.all()).toHaveLength(1);
    expect(await claim()).toMatchObject({
      _id: 'one',
      parameters: { wish: 'a small world' },
      parent_id: null,
    });
  });

  it.each([
    ['before it was claimed', false],
    ['while it runs', true],
  ])('changes nothing when a message comes twice %s', async (_when, claimed) => {
    const { store, send, claim } = intakeOver();
    await send(WITH_PARAMETERS);
    if (claimed) await claim();
    const before = store.all();

    await send(WITH_PARAMETERS);

    expect(store.all()).toEqual(before);
  });

  it('makes one task of two messages at once', async () => {
    const { store, send } = intakeOver();
    await Promise.all([send(WITH_PARAMETERS), send(WITH_PARAMETERS)]);

    expect(store.all()).toHaveLength(1);
  });

  it('leaves a ticket of our own, which carries no parameters, to the claim', async () => {
    const { store, log, kept, send } = intakeOver();

    expect(await send(TICKET)).toBe(true);

    expect(store.all()).toEqual([]);
    expect(log.lines).toEqual([]);
    expect(kept).toEqual([]);
  });

  it.each([
    ['no JSON', '{"event_type": "task_cre', 'it is not JSON'],
    ['nothing at all', '', 'it is not JSON'],
    ['a JSON null', 'null', 'expected object'],
    ['a list', '[]', 'expected object'],
    ['another event', JSON.stringify({ ...TICKET, event_type: 'task_updated' }), 'event_type'],
    ['an empty id', JSON.stringify({ ...TICKET, task_id: '' }), 'task_id'],
    ['no world', JSON.stringify({ ...TICKET, world_id: undefined }), 'world_id'],
    ['parameters that are a text', JSON.stringify({ ...TICKET, parameters: 'all' }), 'parameters'],
    ['a text too long', JSON.stringify({ ...TICKET, parameters: { wish: 'x'.repeat(300_000) } }), '262144'],
  ])('passes over %s, says where it was and keeps it', async (_what, text, reason) => {
    const { store, log, kept, sendText } = intakeOver();

    expect(await sendText(text)).toBe(false);

    expect(kept.map((letter) => letter.text)).toEqual([text]);
    expect(kept[0]?.reason).toContain(reason);
    expect(store.all()).toEqual([]);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({
      level: 'error',
      fields: { topic: 'work', partition: 2, offset: '17' },
    });
    expect(log.lines[0]?.fields['reason']).toContain(reason);
  });

  it('passes over a task of a type that nobody knows', async () => {
    const { store, log, kept, send } = intakeOver();

    expect(await send({ ...WITH_PARAMETERS, task_type: 'odd' })).toBe(false);

    expect(kept).toHaveLength(1);
    expect(store.all()).toEqual([]);
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { task_id: 'one', task_type: 'odd', offset: '17' } },
    ]);
  });

  it('asks for the message again when the store is out of order', async () => {
    const { send } = intakeOver({
      ...createMemoryTaskStore(),
      insertIgnoringDuplicates: () => Promise.reject(new Error('The store is down.')),
    });

    await expect(send(WITH_PARAMETERS)).rejects.toThrow('The store is down.');
  });

  it('passes over a task that the store will never take, so that it holds up no other', async () => {
    const refusal = new TaskError('Too deep.', { code: 'DOCUMENT_INVALID', retry: 'never' });
    const { log, send } = intakeOver({
      ...createMemoryTaskStore(),
      insertIgnoringDuplicates: () => Promise.reject(refusal),
    });

    await send(WITH_PARAMETERS);

    expect(log.lines).toMatchObject([
      { level: 'error', fields: { task_id: 'one', offset: '17', err: refusal } },
    ]);
  });
});
