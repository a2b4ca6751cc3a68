import { median } from '../measures/median.js';
import type { MeasuredCase, Scenario } from '../scenario.js';
import { besideDbos } from '../stack/beside-dbos.js';
import { inTurns, type Turns } from '../stack/in-turns.js';
import { requireStack } from '../stack/require-stack.js';
import { runWorlds, warmUp, type WorldsRun } from '../stack/run-worlds.js';
import { scheduleFigures, stackFigures, whereItWent } from '../stack/stack-figures.js';
import { type OpenStack, withStack } from '../stack/with-stack.js';

/** What the real stack is held against. */
const TARGETS = { storeWritesPerTask: 5, messagesPerTask: 2.5 } as const;
const LIMITS = { text: 15, image: 10 } as const;
const MEGABYTE = 1_000_000;
const WARM_UP_WORLDS = 5;
const SCHEDULE = [
  { latencyMs: 100, target: 0.85 },
  { latencyMs: 500, target: 0.93 },
] as const;

interface Extent {
  readonly times: number;
  /** Before anything is timed, of the services and of DBOS. */
  readonly warmUpRounds: number;
  /** Of the cases with answers at once. */
  readonly worlds: readonly number[];
}
const FULL: Extent = { times: 3, warmUpRounds: 4, worlds: [5, 20] };
const QUICK: Extent = { times: 1, warmUpRounds: 3, worlds: [5] };

/** The pipeline's scenarios on five processes and real servers. */
export const stack: Scenario = {
  name: 'stack',
  about: 'worlds of 10/50 on the five services, Kafka, a MongoDB wire server and MinIO; DBOS beside them',
  heldAgainst: `efficiency at least 0.85 at 100 ms a call, 0.93 at 500 ms; DBOS's tasks a second; at most ${TARGETS.storeWritesPerTask} store writes and ${TARGETS.messagesPerTask} messages a task`,
  leftOutOfQuickRunOfAll: 'it needs the servers of npm run stack',
  run({ quick }) {
    requireStack(process.env);
    const extent = quick ? QUICK : FULL;
    return withStack(LIMITS, async (open) => {
      const cold = await runWorlds(open, { worlds: 1, latencyMs: 100 });
      await warmUp(open, { rounds: extent.warmUpRounds, worlds: WARM_UP_WORLDS });
      return [
        { ...scheduleCase('one world, 100 ms, services just started', [cold], 0), passed: true },
        ...(await schedule(open, extent)),
        ...(await engine(open, extent)),
        atRest(open),
      ];
    });
  },
};

async function schedule(open: OpenStack, { times }: Extent): Promise<MeasuredCase[]> {
  const cases: MeasuredCase[] = [];
  for (const { latencyMs, target } of SCHEDULE) {
    const runs: WorldsRun[] = [];
    for (let time = 0; time < times; time += 1) runs.push(await runWorlds(open, { worlds: 1, latencyMs }));
    cases.push(scheduleCase(`one world, ${latencyMs} ms`, runs, target));
  }
  return cases;
}

function scheduleCase(name: string, runs: readonly WorldsRun[], target: number): MeasuredCase {
  const { figures, ...measured } = counted(name, runs);
  const ofSchedule = scheduleFigures(runs);
  return {
    ...measured,
    figures: { ...ofSchedule, ...figures },
    passed: measured.passed && ofSchedule.efficiency >= target,
  };
}

/** Both have made worlds before they are timed, and each is timed while the other rests. */
function engine(open: OpenStack, { times, warmUpRounds, worlds }: Extent): Promise<MeasuredCase[]> {
  const all = warmUpRounds * WARM_UP_WORLDS + times * worlds.reduce((sum, count) => sum + count, 0);
  return besideDbos(open, all, async (dbos) => {
    if ('run' in dbos) for (let round = 0; round < warmUpRounds; round += 1) await dbos.run(WARM_UP_WORLDS);
    const cases: MeasuredCase[] = [];
    for (const count of worlds) {
      const name = `${count} worlds, answers at once`;
      const turns = await inTurns(open, dbos, { worlds: count, times });
      cases.push(counted(name, turns.ours), againstDbos(name, turns));
    }
    return cases;
  });
}

function counted(name: string, runs: readonly WorldsRun[]): MeasuredCase {
  const figures = stackFigures(runs);
  return {
    name,
    figures,
    note: runs[0] ? whereItWent(runs[0]) : '',
    passed:
      figures.storeWritesPerTask <= TARGETS.storeWritesPerTask &&
      figures.messagesPerTask <= TARGETS.messagesPerTask,
  };
}

function againstDbos(of: string, { ours, theirs }: Turns): MeasuredCase {
  const name = `${of}: DBOS + Postgres`;
  if ('reason' in theirs)
    return { name, figures: {}, passed: false, note: `not run: ${theirs.reason} ${theirs.remedy}` };
  const tasksPerSecond = median(theirs.map(({ tasks, ms }) => (tasks / ms) * 1_000));
  const ratio = stackFigures(ours).tasksPerSecond / tasksPerSecond;
  return {
    name,
    figures: {
      oursToTheirs: ratio,
      tasksPerSecond,
      cpuMsPerTask: median(theirs.map(({ cpuMs, tasks }) => cpuMs / tasks)),
      coresOfOursMeanwhile: median(theirs.map(({ coresOfOurs }) => coresOfOurs)),
    },
    passed: ratio >= 1,
  };
}

function atRest({ restBytes }: OpenStack): MeasuredCase {
  const figures = Object.fromEntries(
    Object.entries(restBytes).map(([name, bytes]) => [name, bytes / MEGABYTE]),
  );
  return { name: 'memory of each service before there is a world, MB', figures, passed: true };
}
