import { CEILINGS, FLOORS } from '../floors.js';
import { median } from '../measures/median.js';
import { compareRuns, type ComparedRun } from '../pipeline/compared-run.js';
import type { StoreCounts } from '../pipeline/counted-store.js';
import { warmWorlds } from '../pipeline/warm-up.js';
import type { Scenario, ScenarioOptions } from '../scenario.js';

/** What the engine is held against. */
const TARGETS = { shareOfPromises: 0.5, storeWritesPerTask: 5, messagesPerTask: 2.5 } as const;
const LIMITS = { text: 15, image: 10 } as const;
/** What the local platform keeps, which stands in for another program: Generia's own services. */
const OF_THE_PLATFORM: readonly string[] = ['worlds', 'characters', 'posts', 'media'];

/** What a task costs when Gemini costs nothing. */
export const engine: Scenario = {
  name: 'engine',
  about: 'worlds of 10/50 with answers at once, on the embedded parts, every commit fsynced',
  heldAgainst: `at least ${TARGETS.shareOfPromises} of the speed of the same calls by promises that keep nothing; at most ${TARGETS.storeWritesPerTask} store writes and ${TARGETS.messagesPerTask} messages a task`,
  async run({ quick }: ScenarioOptions) {
    const worlds = quick ? 3 : 20;
    const runs = await compareRuns({
      ...{ worlds, latency: { ms: 0 }, limits: LIMITS, times: 3 },
      ...{ warmWorlds: warmWorlds(quick), withDurablePromises: true },
    });
    const figures = figuresOf(runs);
    const { shareOfPromises, storeWritesPerTask, messagesPerTask } = figures;
    return [
      {
        name: `${worlds} worlds`,
        figures,
        passed:
          shareOfPromises >= TARGETS.shareOfPromises &&
          storeWritesPerTask <= TARGETS.storeWritesPerTask &&
          messagesPerTask <= TARGETS.messagesPerTask,
        holds:
          Math.max(...runs.map(shareOf)) >= FLOORS.engineShareOfPromises &&
          storeWritesPerTask <= CEILINGS.storeWritesPerTask &&
          messagesPerTask <= CEILINGS.messagesPerTask,
      },
    ];
  },
};

function shareOf({ system, promisesMs }: ComparedRun): number {
  return promisesMs / system.ms;
}

function platformWrites({ writesByCollection }: StoreCounts): number {
  return OF_THE_PLATFORM.reduce((sum, name) => sum + (writesByCollection[name] ?? 0), 0);
}

function figuresOf(runs: readonly ComparedRun[]) {
  const middle = (figure: (run: ComparedRun) => number): number => median(runs.map(figure));
  return {
    tasksPerSecond: middle(({ system }) => (system.tasks / system.ms) * 1_000),
    shareOfPromises: middle(shareOf),
    shareOfDurablePromises: middle(({ system, durablePromisesMs = 0 }) => durablePromisesMs / system.ms),
    seconds: middle(({ system }) => system.ms / 1_000),
    secondsOfPromises: middle(({ promisesMs }) => promisesMs / 1_000),
    secondsOfDurablePromises: middle(({ durablePromisesMs = 0 }) => durablePromisesMs / 1_000),
    cpuMsPerTask: middle(({ system }) => system.cpuMs / system.tasks),
    storeWritesPerTask: middle(
      ({ system }) => (system.store.writes - platformWrites(system.store)) / system.tasks,
    ),
    platformWritesPerTask: middle(({ system }) => platformWrites(system.store) / system.tasks),
    storeReadsPerTask: middle(({ system }) => system.store.reads / system.tasks),
    messagesPerTask: middle(
      ({ system }) => Object.values(system.messages).reduce((sum, count) => sum + count, 0) / system.tasks,
    ),
  };
}
