import { type Dice, seededDice } from '@generia/resilience';

import { type Faults, NO_FAULTS } from '../machine/faults.js';

import { besideASickWorld } from './beside-a-sick-world.js';
import { type DrawnStore, drawStore, type StoreKind } from './store-kind.js';

export type Role = 'orchestrator' | 'character' | 'post' | 'image';

/** How a world comes to be known: as our own commands ask for it, or as World Service does. */
export type Entry = 'ticket' | 'lost ticket' | 'base fields' | 'message';

export interface WishedWorld {
  readonly worldId: string;
  readonly entry: Entry;
  readonly atMs: number;
  readonly users: number;
  readonly posts: number;
  /** Undefined: the default ones. */
  readonly limits: { readonly llm: number; readonly images: number; readonly costUsd: number } | undefined;
}

/** What a person does to a world. */
export interface Command {
  readonly atMs: number;
  readonly worldId: string;
  readonly what: 'pause' | 'resume' | 'cancel' | 'raise limits' | 'retry all' | 'retry stage' | 'retry task';
}

/** Everything that is decided before a simulation starts; it follows from the seed alone. */
export interface Scenario {
  readonly seed: number;
  readonly worlds: readonly WishedWorld[];
  readonly commands: readonly Command[];
  readonly processes: readonly { readonly roles: readonly Role[]; readonly skewMs: number }[];
  readonly store: DrawnStore;
  readonly slots: number;
  readonly limits: { readonly llm: number; readonly image: number };
  readonly faults: Faults;
  /** When the faults end. */
  readonly stormMs: number;
  /** The share of tasks that can never succeed. */
  readonly poisonShare: number;
  /** Whether what is poisoned succeeds when it is tried again. */
  readonly poisonPasses: boolean;
  /** How often failed tasks are tried again when everything has ended. */
  readonly retriesAtEnd: number;
  /** Whether the platform is a few collections in our own store, a server, or a server of whose worlds we keep a copy. */
  readonly platform: 'own' | 'remote' | 'copied';
  /** When one process after the other is asked to stop, and started again. */
  readonly deploysAtMs: readonly number[];
  /** What all worlds together may cost on a day. */
  readonly dayLimitMicros: number | undefined;
  /** What the models let through of each model; undefined: as much as comes. */
  readonly requestsPerMinute: number | undefined;
  /** A world in which nearly nothing can succeed, beside another in which everything can. */
  readonly sickWorld?: string;
  /** How long after its start nothing more is begun for a world. */
  readonly timeLimitMinutes: number | undefined;
}

const ALL_ROLES: readonly Role[] = ['orchestrator', 'character', 'post', 'image'];
const LARGEST_SKEW_MS = 5_000;

/**
 * Makes a system, its work and its bad luck out of a seed. One seed in eight meets no fault at all.
 *
 * @param forcedStore instead of the one that the seed draws
 */
export function scenarioOf(seed: number, forcedStore?: StoreKind): Scenario {
  const store = drawStore(seed, forcedStore);
  const scenario = { ...drawScenario(seed), store };
  const [first] = scenario.processes;
  return store.isOfOneProcess && first
    ? { ...scenario, processes: [{ ...first, roles: ALL_ROLES }] }
    : scenario;
}

function drawScenario(seed: number): Omit<Scenario, 'store'> {
  const dice = seededDice('scenario', seed);
  const chance = (probability: number): boolean => dice() < probability;
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(dice() * choices.length)] as T;
  const upTo = (most: number): number => Math.floor(dice() * (most + 1));

  const isHarmless = chance(1 / 8);
  const isSkewed = chance(0.4);
  const worlds = Array.from({ length: pick(1, 1, 2) }, (_, index) => wishedWorld(`w${index + 1}`));
  const scenario: Omit<Scenario, 'store'> = {
    seed,
    worlds,
    commands: worlds.flatMap(({ worldId }) => commandsFor(worldId)),
    processes: pick([ALL_ROLES, ALL_ROLES], apart(1), apart(2)).map((roles) => ({
      roles,
      skewMs: isSkewed ? Math.round((2 * dice() - 1) * LARGEST_SKEW_MS) : 0,
    })),
    slots: pick(2, 5, 20),
    limits: { llm: pick(1, 3, 15), image: pick(1, 3, 10) },
    faults: isHarmless ? { ...NO_FAULTS } : someFaults(dice),
    stormMs: 10_000 + upTo(50_000),
    poisonShare: pick(0, 0, 0, 0.15),
    platform: pick('own', 'remote', 'copied'),
    deploysAtMs: chance(0.3) && !isHarmless ? [5_000 + upTo(20_000)] : [],
    dayLimitMicros: chance(0.2) ? 50_000_000 : undefined,
    // Shorter than most storms: worlds end in the middle of them.
    timeLimitMinutes: chance(0.15) ? 0.5 : undefined,
    poisonPasses: chance(0.5),
    retriesAtEnd: pick(0, 1, 2),
    requestsPerMinute: chance(0.3) ? pick(10, 20) : undefined,
  };
  if (chance(0.06)) return besideASickWorld(scenario);
  // What all know together of a limit is only known for sure where all reach the store.
  const isReliable = scenario.requestsPerMinute !== undefined && chance(0.5);
  return isReliable
    ? { ...scenario, faults: { ...scenario.faults, cut: 0, lostAnswer: 0, slow: 0, freeze: 0 } }
    : scenario;

  function wishedWorld(worldId: string): WishedWorld {
    const users = chance(0.03) ? 12 : 1 + upTo(2);
    return {
      worldId,
      entry: pick('ticket', 'ticket', 'lost ticket', 'base fields', 'message'),
      atMs: upTo(5_000),
      users,
      posts: chance(0.05) ? 14 : upTo(2 * users),
      limits: chance(0.25)
        ? { llm: 2 + upTo(8), images: 1 + upTo(4), costUsd: 0.05 + dice() * 0.4 }
        : undefined,
    };
  }

  function commandsFor(worldId: string): Command[] {
    const retries = Array.from({ length: pick(0, 0, 2) }, (): Command => ({
      worldId,
      atMs: 5_000 + upTo(55_000),
      what: pick('retry all', 'retry stage', 'retry task'),
    }));
    return [...steps(worldId), ...retries];
  }

  function steps(worldId: string): Command[] {
    const atMs = 1_000 + upTo(30_000);
    if (chance(0.06)) return [{ worldId, atMs, what: 'cancel' }];
    if (chance(0.1))
      return [
        { worldId, atMs, what: 'pause' },
        { worldId, atMs: atMs + 1_000 + upTo(20_000), what: 'resume' },
      ];
    return [];
  }

  function apart(each: number): (readonly Role[])[] {
    return ALL_ROLES.flatMap((role) => Array.from({ length: each }, () => [role]));
  }
}

/** Each fault is absent, rare or frequent, for itself. */
function someFaults(dice: Dice): Faults {
  const rate = (rare: number, frequent: number): number =>
    [0, 0, rare, frequent][Math.floor(dice() * 4)] ?? 0;
  return {
    cut: rate(0.01, 0.1),
    lostAnswer: rate(0.01, 0.1),
    slow: rate(0.002, 0.02),
    crash: rate(0.0005, 0.003),
    freeze: rate(0.0003, 0.002),
    lostMessage: rate(0.1, 0.5),
    twiceMessage: rate(0.1, 0.5),
    lateMessage: rate(0.05, 0.3),
    busy: rate(0.05, 0.3),
    upstreamError: rate(0.05, 0.3),
    hang: rate(0.02, 0.1),
    cutCall: rate(0.05, 0.2),
    badAnswer: rate(0.05, 0.3),
  };
}
