import { NO_FAULTS } from '../machine/faults.js';
import type { Role, Scenario, WishedWorld } from './scenario.js';

/** The scenario as one in which nothing is wrong but one world, in which nearly nothing can succeed, beside a healthy one. */
export function besideASickWorld(scenario: Omit<Scenario, 'store'>): Omit<Scenario, 'store'> {
  const wish = (worldId: string, users: number, posts: number): WishedWorld => ({
    ...{ worldId, entry: 'ticket', users, posts, limits: undefined },
    atMs: worldId === SICK_WORLD ? 0 : 6_000,
  });
  return {
    ...scenario,
    sickWorld: SICK_WORLD,
    worlds: [wish(SICK_WORLD, 8, 16), wish('w2', 2, 4)],
    processes: [{ roles: ALL_ROLES, skewMs: 0 }],
    slots: 5,
    // With one call at a time, whatever is under way holds up everybody until it ends.
    limits: { llm: Math.max(3, scenario.limits.llm), image: Math.max(3, scenario.limits.image) },
    faults: { ...NO_FAULTS },
    stormMs: 10_000,
    poisonShare: 0,
    ...{ commands: [], deploysAtMs: [], retriesAtEnd: 0 },
    ...{ dayLimitMicros: undefined, timeLimitMinutes: undefined, requestsPerMinute: undefined },
  };
}

/** The same scenario without the world that is sick. */
export function withoutSickWorld(scenario: Scenario): Scenario {
  return { ...scenario, worlds: scenario.worlds.filter(({ worldId }) => worldId !== scenario.sickWorld) };
}

const SICK_WORLD = 'w1';
/** In one process, so that the two worlds stand in each other's way. */
const ALL_ROLES: readonly Role[] = ['orchestrator', 'character', 'post', 'image'];
