import { deterministicId, type TaskDocument } from '@generia/contracts';
import type { RecordedCall } from '@generia/gemini-emulator';

import type { RunFacts, Strike } from '../facts.js';

/** How often each step of each task was paid for, as the emulator's log has it. */
export interface PaidSteps {
  /** Calls beyond the first of their step. */
  readonly repeated: readonly RepeatedCall[];
  /** Calls that no record and no task can be found for. */
  readonly unknown: readonly RecordedCall[];
  /** Those of the repeated that make up for no lost call. */
  readonly unexplained: readonly RepeatedCall[];
  /** Paid calls of workers that vanished, whose answers they had not stored. Each may be made once more. */
  readonly inFlightCalls: number;
  /** Calls that a worker began for a task that had been taken from it. */
  readonly byZombies: readonly PaidCall[];
}

export interface PaidCall {
  readonly call: RecordedCall;
  readonly taskId: string;
  readonly step: string;
}

export interface RepeatedCall extends PaidCall {
  /** The call for the same step before it. */
  readonly earlier: RecordedCall;
  /** The fencing token of the later one. */
  readonly token: number;
}

/** Finds for each paid call the step that it was made for: its id follows from task, step and fencing token. */
export function paidSteps({ worlds, calls, strikes }: RunFacts): PaidSteps {
  const tasks = worlds.flatMap((world) => world.tasks);
  const steps = new Set(worlds.flatMap(({ history }) => history.map(({ step }) => step)));
  const owners = new Map<string, Omit<PaidCall, 'call'> & { readonly token: number }>();
  for (const { _id: taskId, lease_token } of tasks)
    for (const step of steps)
      for (let token = 1; token <= lease_token; token += 1)
        owners.set(callIdOf(taskId, step, token), { taskId, step, token });

  const repeated: RepeatedCall[] = [];
  const unknown: RecordedCall[] = [];
  const paid = new Map<string, RecordedCall>();
  for (const call of calls.filter(({ accepted }) => accepted)) {
    const owner = owners.get(call.requestId ?? '');
    const earlier = owner && paid.get(nameOf(owner));
    if (!owner) unknown.push(call);
    else if (earlier) repeated.push({ call, earlier, ...owner });
    if (owner) paid.set(nameOf(owner), call);
  }
  const inFlight = inFlightAt(strikes, steps, calls);
  return {
    ...{ repeated, unknown },
    unexplained: withoutLost(repeated, inFlight),
    inFlightCalls: inFlight.length,
    byZombies: zombieCalls(strikes, steps, calls),
  };
}

/** What is left of the repeated calls when each lost one has been made up for once. */
function withoutLost(
  repeated: readonly RepeatedCall[],
  lost: readonly Omit<PaidCall, 'call'>[],
): RepeatedCall[] {
  const open = new Map<string, number>();
  for (const call of lost) open.set(nameOf(call), (open.get(nameOf(call)) ?? 0) + 1);
  return repeated.filter((call) => {
    const left = open.get(nameOf(call)) ?? 0;
    open.set(nameOf(call), left - 1);
    return left <= 0;
  });
}

/** `task:step`. */
function nameOf({ taskId, step }: Omit<PaidCall, 'call'>): string {
  return `${taskId}:${step}`;
}

function callIdOf(taskId: string, step: string, token: number): string {
  return deterministicId('call', taskId, step, token);
}

function inFlightAt(
  strikes: readonly Strike[],
  steps: ReadonlySet<string>,
  calls: readonly RecordedCall[],
): Omit<PaidCall, 'call'>[] {
  const accepted = new Set(calls.filter((call) => call.accepted).map(({ requestId }) => requestId));
  const lost = strikes
    .filter(({ kind }) => kind !== 'term')
    .flatMap(({ held, heldBySuccessor = [] }) => [...held, ...heldBySuccessor]);
  return unstoredSteps(lost, steps)
    .filter(({ task, step }) => accepted.has(callIdOf(task._id, step, task.lease_token)))
    .map(({ task, step }) => ({ taskId: task._id, step }));
}

function zombieCalls(
  strikes: readonly Strike[],
  steps: ReadonlySet<string>,
  calls: readonly RecordedCall[],
): PaidCall[] {
  return strikes.flatMap(({ held, wokenAtMs }) => {
    if (wokenAtMs === undefined) return [];
    const theirs = new Map(
      unstoredSteps(held, steps).map(({ task, step }) => [
        callIdOf(task._id, step, task.lease_token),
        { taskId: task._id, step },
      ]),
    );
    return calls.flatMap((call) => {
      const owner = theirs.get(call.requestId ?? '');
      return owner && call.accepted && call.startedAt >= wokenAtMs ? [{ call, ...owner }] : [];
    });
  });
}

function unstoredSteps(tasks: readonly TaskDocument[], steps: ReadonlySet<string>) {
  return tasks.flatMap((task) =>
    [...steps].filter((step) => !Object.hasOwn(task.steps, step)).map((step) => ({ task, step })),
  );
}
