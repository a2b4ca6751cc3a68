import { startEmulatorProcess } from '../pipeline/emulator-process.js';
import { comparePeers, type ComparedEngine } from '../peers/compare-peers.js';
import { comparePeersUnderKills } from '../peers/compare-under-kills.js';
import { installPeers } from '../peers/install-peers.js';
import { warmWorlds } from '../pipeline/warm-up.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';

const NARROW = { text: 15, image: 10 } as const;
const WIDE = { text: 64, image: 64 } as const;
/** Of answers while workers are killed: that of a quick model. */
const KILLS_LATENCY_MS = 150;

/** The same calls on other engines. */
export const peers: Scenario = {
  name: 'peers',
  about: 'the same worlds of the same calls on Restate, BullMQ + Redis and DBOS + Postgres, answers at once',
  heldAgainst: "at least Restate's tasks a second; no more repeated calls after kills than the best of them",
  leftOutOfQuickRunOfAll: 'it installs other engines and their servers',
  async run({ quick }: ScenarioOptions) {
    const worlds = quick ? 3 : 5;
    const installed = await installPeers();
    const cases: MeasuredCase[] = [];
    for (const limits of quick ? [NARROW] : [NARROW, WIDE]) {
      const emulator = await startEmulatorProcess();
      try {
        const times = quick ? 1 : 3;
        const compared = { worlds, limits, installed, emulator, times, warmWorlds: warmWorlds(quick) };
        const engines = await comparePeers(compared);
        cases.push(...engines.map((engine) => speedCase(engine, engines, `${limits.text}/${limits.image}`)));
      } finally {
        await emulator.close();
      }
    }
    const emulator = await startEmulatorProcess();
    try {
      await emulator.delayAnswers({ ms: KILLS_LATENCY_MS });
      cases.push(
        ...(await comparePeersUnderKills({ worlds: 2 * worlds, limits: WIDE, installed, emulator })),
      );
    } finally {
      await emulator.close();
    }
    return cases;
  },
};

function speedCase(engine: ComparedEngine, all: readonly ComparedEngine[], limits: string): MeasuredCase {
  const name = `${engine.title}, limits ${limits}`;
  if ('reason' in engine)
    return { name, figures: {}, passed: false, note: `not run: ${engine.reason} ${engine.remedy}` };
  const { figures, isOurs } = engine;
  const restate = all.find(({ title }) => title === 'Restate');
  const least = restate && 'figures' in restate ? restate.figures.tasksPerSecond : 0;
  return { name, figures, passed: !isOurs || figures.tasksPerSecond >= least };
}
