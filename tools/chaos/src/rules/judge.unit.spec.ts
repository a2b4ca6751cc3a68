import { deterministicId, type TaskDocument } from '@generia/contracts';
import type { RecordedCall } from '@generia/gemini-emulator';

import type { RunFacts, Strike, WorldFacts } from '../facts.js';
import { judge } from './judge.js';

const STEP = 'detail';

function taskOf(fields: Partial<TaskDocument> = {}): TaskDocument {
  return {
    ...{ _id: 'task', type: 'generate_character', world_id: 'world', parent_id: null },
    ...{ status: 'completed', lease_token: 2, parameters: {}, spawn: [], steps: {} },
    ...fields,
  } as TaskDocument;
}

function callOf(token: number, fields: Partial<RecordedCall> = {}): RecordedCall {
  const requestId = deterministicId('call', 'task', STEP, token);
  return { id: token, requestId, accepted: true, costMicros: 10, startedAt: 100, ...fields } as RecordedCall;
}

function worldOf(fields: Partial<WorldFacts> = {}): WorldFacts {
  return {
    status: {
      ...{ _id: 'world', status: 'completed', users_created: 1, posts_created: 0 },
      ...{ tasks_failed: 0, images_created: 1 },
    } as WorldFacts['status'],
    tasks: [taskOf()],
    ledger: { llm_cost_micros: 20, image_cost_micros: 0, reserved: {} } as unknown as WorldFacts['ledger'],
    history: [{ step: STEP }] as unknown as WorldFacts['history'],
    objectKeys: ['world/one.jpg'],
    ...fields,
  };
}

function factsOf(fields: Partial<RunFacts> = {}): RunFacts {
  return {
    ...{ users: 1, posts: 0, worlds: [worldOf()], calls: [callOf(1)] },
    ...{ charactersMade: 1, postsMade: 0, strikes: [], lastWords: [] },
    ...fields,
  };
}

function strikeOf(fields: Partial<Strike> = {}): Strike {
  const held = [taskOf({ status: 'in_progress', lease_token: 1 })];
  return {
    ...{ kind: 'kill', service: 'character-worker', held, takeoverMs: 8_000 },
    ...{ leasesEndMs: 5_000, callsOnWire: 1 },
    ...fields,
  };
}

const TWICE = [callOf(1), callOf(2)];

describe('the verdict on a run', () => {
  it('finds nothing wrong with an exact world', () => {
    expect(judge(factsOf())).toEqual({
      ...{ worldsExact: 1, repeatedCalls: 0, inFlightCalls: 0, zombieCalls: 0 },
      broken: [],
    });
  });

  it('lets a call be repeated that a killed worker had not stored', () => {
    expect(judge(factsOf({ calls: TWICE, strikes: [strikeOf()] }))).toMatchObject({
      ...{ repeatedCalls: 1, inFlightCalls: 1 },
      broken: [],
    });
  });

  it('lets it be repeated no more often than it was lost', () => {
    const thrice = [callOf(1), callOf(2), callOf(3)];
    const again = strikeOf({ held: [taskOf({ status: 'in_progress', lease_token: 2 })] });

    const heldMore = { llm_cost_micros: 30, image_cost_micros: 0, reserved: {} };
    const ledger = heldMore as unknown as WorldFacts['ledger'];
    const worlds = [worldOf({ tasks: [taskOf({ lease_token: 3 })], ledger })];
    expect(judge(factsOf({ calls: thrice, strikes: [strikeOf(), again], worlds }))).toMatchObject({
      inFlightCalls: 2,
      broken: [],
    });
    expect(judge(factsOf({ calls: thrice, strikes: [strikeOf()], worlds })).broken).toEqual([
      expect.stringContaining('paid for twice'),
    ]);
  });

  it.each<[string, readonly Strike[]]>([
    ['nothing happened', []],
    ['its worker was only asked to stop', [strikeOf({ kind: 'term' })]],
    [
      'the killed worker had stored the answer',
      [strikeOf({ held: [taskOf({ status: 'in_progress', lease_token: 1, steps: { [STEP]: {} } })] })],
    ],
  ])('does not let it be repeated when %s', (_when, strikes) => {
    expect(judge(factsOf({ calls: TWICE, strikes })).broken).toEqual([
      expect.stringContaining('paid for twice'),
    ]);
  });

  it.each<[string, Partial<RunFacts>, string]>([
    ['a call that nobody knows', { calls: [callOf(1, { requestId: 'odd' })] }, 'Nobody knows'],
    ['a bill above the ledgers', { calls: [callOf(1, { costMicros: 21 })] }, 'the ledgers hold 20'],
    ['a character too many', { charactersMade: 2 }, 'made 2 characters'],
    ['a lost picture', { worlds: [worldOf({ objectKeys: [] })] }, 'has 0'],
    [
      'an unfinished task',
      { worlds: [worldOf({ tasks: [taskOf({ status: 'pending' })] })] },
      'not completed',
    ],
    [
      'a child that nobody asked for',
      { worlds: [worldOf({ tasks: [taskOf(), taskOf({ _id: 'child', parent_id: 'task' })] })] },
      'asks for 0 children and has 1',
    ],
    ['tasks that nobody took over', { strikes: [strikeOf({ takeoverMs: null })] }, 'Nobody took over'],
    [
      'a service that ended by itself',
      { lastWords: ['post-worker ended with 1'] },
      'post-worker ended with 1',
    ],
    ['leases that are too long', { strikes: [strikeOf({ leasesEndMs: 6_001 })] }, 'for 6001 ms'],
    ['a stop that keeps tasks', { strikes: [strikeOf({ kind: 'term', kept: [taskOf()] })] }, 'kept 1 tasks'],
  ])('tells of %s', (_what, fields, problem) => {
    expect(judge(factsOf(fields)).broken.join('\n')).toContain(problem);
  });

  it('tells of a zombie that wrote to a task while the one that held it slept, or that noticed nothing', () => {
    const before = taskOf({ status: 'in_progress', lease_token: 3 });
    const written = { ...before, steps: { [STEP]: {} } };
    const pause = strikeOf({ kind: 'pause', atWaking: [before], whileAlone: [written], noticed: false });

    expect(judge(factsOf({ strikes: [pause] })).broken.join('\n')).toMatch(
      /never noticed[^]*changed by a zombie/,
    );
    const taken = strikeOf({
      ...{ kind: 'pause', atWaking: [before] },
      whileAlone: [{ ...written, lease_token: 4 }],
    });
    expect(judge(factsOf({ strikes: [taken] })).broken).toEqual([]);
  });

  it('knows that a worker cannot give back what an answer that never came would have given it', () => {
    const stopped = strikeOf({ kind: 'term', kept: [taskOf()], unansweredClaims: 1 });
    expect(judge(factsOf({ strikes: [stopped] })).broken).toEqual([]);
  });

  it('tells of a zombie that ended a task, changed one that had ended, or began a call', () => {
    const pause = strikeOf({ kind: 'pause', atWaking: [taskOf({ tally: 'before' })], wokenAtMs: 90 });
    const ended = worldOf({ tasks: [taskOf({ lease_token: 1 })] });

    expect(judge(factsOf({ worlds: [ended], strikes: [pause] })).broken.join('\n')).toMatch(
      /ended under the lease[^]*changed after its end/,
    );
    expect(judge(factsOf({ calls: [callOf(1)], strikes: [pause] }))).toMatchObject({ zombieCalls: 1 });
    expect(judge(factsOf({ calls: [callOf(1, { startedAt: 80 })], strikes: [pause] })).zombieCalls).toBe(0);
  });
});
