import { TERMINAL_WORLD_STATES, type WorldStatusDocument } from '@generia/contracts';
import { createMemoryDocuments } from '@generia/mongo-repositories/memory';
import type { Prompts } from '@generia/prompts';
import { seededDice } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';

import { describeWrite } from './machine/describe-write.js';
import { NO_FAULTS } from './machine/faults.js';
import { Scheduler } from './machine/scheduler.js';
import { SimulatedBus } from './machine/simulated-bus.js';
import { type Machine, SimulatedProcess } from './machine/simulated-process.js';
import { START_MS } from './machine/start-time.js';
import { Trace } from './machine/trace.js';
import { wiredStore } from './machine/wired-store.js';
import type { Mutation } from './mutations/mutation.js';
import { Facts } from './oracle/facts.js';
import { durationOf } from './oracle/neighbours-unharmed.js';
import type { Violation } from './oracle/rule.js';
import { Watcher } from './oracle/watcher.js';
import { withoutSickWorld } from './world/beside-a-sick-world.js';
import { askForWorld, carryOut } from './world/people.js';
import { type Command, type Role, scenarioOf } from './world/scenario.js';
import type { StoreKind } from './world/store-kind.js';
import { startWorker } from './world/start-worker.js';
import type { System } from './world/system.js';
import { Upstream, type UpstreamWatcher } from './world/upstream.js';

export interface PlayOptions {
  readonly seed: number;
  readonly prompts: Prompts;
  /** The kind of its store; undefined: as drawn. */
  readonly store?: StoreKind | undefined;
  readonly mutation?: Mutation | undefined;
  /** Leaves out the world that is sick, if there is one. */
  readonly isAlone?: boolean;
  /** Keeps the lines of the trace. */
  readonly keepsTrace?: boolean;
}

export interface Played {
  readonly seed: number;
  readonly store: StoreKind;
  /** What was found broken; nothing else was looked at after the first of them. */
  readonly violations: readonly Violation[];
  readonly trace: Trace;
  readonly tasks: number;
  readonly calls: number;
  readonly crashes: number;
  /** Tasks that people tried again. */
  readonly retried: number;
  /** How long the last of its worlds took, if it has ended. */
  readonly neighbourMs: number | undefined;
  readonly simulatedMs: number;
}

const PATIENCE_MS = 900_000;
const RESTART_AFTER_MS = 8_000;
const LAST_TIMER_MS = 2_000;

/** Plays the scenario of a seed: a storm of faults, then calm weather until nothing is left to do, then a stop. */
export async function play({
  seed,
  prompts,
  store,
  mutation,
  keepsTrace = false,
  isAlone = false,
}: PlayOptions): Promise<Played> {
  const asDrawn = scenarioOf(seed, store);
  const scenario = isAlone ? withoutSickWorld(asDrawn) : asDrawn;
  const scheduler = new Scheduler(START_MS);
  const trace = new Trace(keepsTrace);
  const dice = seededDice('play', seed);
  const machine: Machine = { scheduler, dice, faults: { ...scenario.faults }, trace };
  let calls = 0;
  let crashes = 0;

  const documents = createMemoryDocuments((write) => {
    trace.note(scheduler.now(), facts.writer?.name ?? 'server', describeWrite(write));
    watcher.written(write);
  });
  const objects: System['objects'] = new Map();
  const facts = new Facts(documents, objects, scheduler);
  const platformDocuments = scenario.platform === 'copied' ? createMemoryDocuments() : undefined;
  const watcher = new Watcher(facts, scenario, platformDocuments);
  const upstreamWatcher: UpstreamWatcher = {
    sent: (call) => watcher.sent(call),
    refused: (call) => watcher.refused(call),
    accepted: (call) => {
      calls += 1;
      const { task_type, task_id, step } = facts.calls.get(call.callId) ?? {};
      trace.note(
        scheduler.now(),
        'models',
        `take on ${task_type} ${task_id?.slice(0, 8)} ${step} of ${call.process.name}${call.isGood ? '' : ', in vain'}`,
      );
      watcher.accepted(call);
    },
    ended: (call) => watcher.ended(call),
    isPoisoned: (callId) => watcher.isPoisoned(facts.calls.get(callId)?.task_id ?? ''),
  };
  const upstream = new Upstream(machine, upstreamWatcher, scenario);
  const system: System = {
    ...{ scenario, machine, documents, objects, platformDocuments, upstream, prompts, mutation },
    redrives: facts.redrives,
    bus: new SimulatedBus(machine),
    storeFor: (process) =>
      wiredStore(documents.open(), scenario.store.kind, process, (who, effect) => {
        const answer = facts.writtenBy(who, effect);
        watcher.tookEffect();
        return answer;
      }),
  };

  const running = new Map<SimulatedProcess, Shutdown | undefined>();
  let started = 0;
  let isOver = false;
  /** What people are about to do. */
  let toDo = scenario.commands.length + scenario.worlds.length;

  function start(roles: readonly Role[], skewMs: number): void {
    if (isOver) return;
    started += 1;
    const process = new SimulatedProcess(
      `${roles.length > 1 ? 'all' : roles[0]}-${started}`,
      skewMs,
      machine,
    );
    running.set(process, undefined);
    const startAnew = (): void => {
      running.delete(process);
      if (process.stoppingSinceMs === undefined) crashes += 1;
      scheduler.after(dice() * RESTART_AFTER_MS, () => start(roles, skewMs));
    };
    process.onGone(startAnew);
    startWorker(system, process, roles).then(
      (shutdown) => void running.set(process, shutdown),
      // A service that cannot start ends, and whoever runs it starts it again.
      () => process.crash(),
    );
  }

  function stop(process: SimulatedProcess, shutdown: Shutdown): void {
    process.stoppingSinceMs = scheduler.now();
    trace.note(scheduler.now(), process.name, 'is asked to stop');
    const end = (): void => {
      watcher.stopped(process);
      process.end();
    };
    // A process ends when its last timer has.
    void shutdown.close().then(() => process.afterAwake(LAST_TIMER_MS, end));
  }

  /** A person keeps at it until it works. */
  function byPerson(act: (person: SimulatedProcess) => Promise<void>): void {
    const person = new SimulatedProcess('person', 0, machine, false);
    toDo += 1;
    act(person)
      .catch(() => void scheduler.after(1_000, () => byPerson(act)))
      .finally(() => (toDo -= 1));
  }

  for (const { roles, skewMs } of scenario.processes) start(roles, skewMs);
  for (const wish of scenario.worlds)
    scheduler.after(wish.atMs, () => {
      toDo -= 1;
      byPerson((person) => askForWorld(system, person, wish));
    });
  const command = (what: Command): void => byPerson((person) => carryOut(system, person, what));
  for (const one of scenario.commands)
    scheduler.after(one.atMs, () => {
      toDo -= 1;
      command(one);
    });
  for (const atMs of scenario.deploysAtMs)
    scheduler.after(atMs, () => {
      for (const [process, shutdown] of running) if (shutdown) stop(process, shutdown);
    });
  scheduler.after(scenario.stormMs, () => {
    trace.note(scheduler.now(), 'weather', 'is calm from now on');
    Object.assign(machine.faults, NO_FAULTS);
    watcher.isStormy = false;
  });

  const endMs = START_MS + scenario.stormMs + PATIENCE_MS;
  let raised = false;
  let retries = scenario.retriesAtEnd;
  while (watcher.violations.length === 0 && (await scheduler.step(endMs))) {
    if (scheduler.now() < START_MS + scenario.stormMs || toDo > 0) continue;
    const waiting = waitingWorlds(system);
    if (waiting === 'working') continue;
    if (waiting.length > 0 && !raised) {
      raised = true;
      for (const worldId of waiting) {
        command({ atMs: 0, worldId, what: 'raise limits' });
        command({ atMs: 0, worldId, what: 'resume' });
      }
    } else if (retries > 0) {
      retries -= 1;
      for (const worldId of facts.failedWorlds) command({ atMs: 0, worldId, what: 'retry all' });
    } else break;
    await passTime(5_000);
  }

  isOver = true;
  if (watcher.violations.length === 0) {
    for (const [process, shutdown] of running) if (shutdown) stop(process, shutdown);
    await passTime(120_000);
    watcher.end();
  }
  const neighbour = scenario.worlds.at(-1)?.worldId ?? '';
  const neighbourMs = durationOf(facts, neighbour);
  if (scenario.sickWorld !== undefined && !isAlone && watcher.violations.length === 0) {
    const alone = await play({ seed, prompts, store, mutation, isAlone: true });
    watcher.fared(neighbourMs, alone.neighbourMs);
  }
  const simulatedMs = scheduler.now() - START_MS;
  return {
    seed,
    store: scenario.store.kind,
    violations: watcher.violations,
    trace,
    tasks: facts.tasks.length,
    calls,
    crashes,
    neighbourMs,
    retried: facts.redrivenTasks.size,
    simulatedMs,
  };

  async function passTime(durationMs: number): Promise<void> {
    const untilMs = scheduler.now() + durationMs;
    while (watcher.violations.length === 0 && (await scheduler.step(untilMs)));
  }
}

/** The worlds that wait for somebody, once nothing else is to be done; `working` until then. */
function waitingWorlds({ documents, scenario }: System): 'working' | readonly string[] {
  const waiting: string[] = [];
  for (const { worldId } of scenario.worlds) {
    const status = documents.get('world_generation_status', worldId) as unknown as
      WorldStatusDocument | undefined;
    if (!status || status.status === 'in_progress') return 'working';
    if (!TERMINAL_WORLD_STATES.has(status.status)) waiting.push(worldId);
  }
  return waiting;
}
