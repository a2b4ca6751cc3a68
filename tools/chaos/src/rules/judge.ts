import type { RunFacts } from '../facts.js';
import { childrenAsStored } from './children-as-stored.js';
import { exactWorld, exactTotals } from './exact-worlds.js';
import { paidSteps, type RepeatedCall } from './paid-steps.js';
import { releasedInTime } from './released-in-time.js';
import { zombiesWriteNothing } from './zombies-write-nothing.js';

/** What a run came to. */
export interface Verdict {
  readonly worldsExact: number;
  readonly repeatedCalls: number;
  readonly inFlightCalls: number;
  readonly zombieCalls: number;
  /** Each broken rule in a sentence. */
  readonly broken: readonly string[];
}

/** Holds a finished run against the rules of docs/operations.md that can be seen from outside. */
export function judge(facts: RunFacts): Verdict {
  const { repeated, unexplained, unknown, inFlightCalls, byZombies } = paidSteps(facts);
  const inexact = facts.worlds.map((world) => exactWorld(world, facts));
  const broken = [
    ...inexact.flat(),
    ...exactTotals(facts),
    ...facts.worlds.flatMap(({ tasks }) => childrenAsStored(tasks)),
    ...unexplained.map(describeRepeated),
    ...unknown.map(({ id, at }) => `Nobody knows of call ${id}, which began at ${at} and is billed.`),
    ...byZombies.map(({ taskId, step }) => `A zombie began ${step} of task ${taskId} after it woke.`),
    ...moreBilledThanHeld(facts),
    ...zombiesWriteNothing(facts),
    ...releasedInTime(facts.strikes),
    ...facts.lastWords.map((words) => `A service ended that nobody had struck: ${words}`),
    ...facts.strikes
      .filter(({ takeoverMs }) => takeoverMs === null)
      .map(({ service, kind }) => `Nobody took over what ${service} held at its ${kind}.`),
  ];
  return {
    worldsExact: inexact.filter((problems) => problems.length === 0).length,
    repeatedCalls: repeated.length,
    inFlightCalls,
    zombieCalls: byZombies.length,
    broken,
  };
}

function describeRepeated({ taskId, step, token, call, earlier }: RepeatedCall): string {
  const when = `at ${earlier.at} and, under token ${token}, at ${call.at}`;
  return `${step} of task ${taskId} was paid for twice without a crash: ${when}.`;
}

function moreBilledThanHeld({ worlds, calls }: RunFacts): string[] {
  const billed = calls.filter(({ accepted }) => accepted).reduce((sum, call) => sum + call.costMicros, 0);
  const held = worlds.reduce((sum, { ledger }) => sum + ledger.llm_cost_micros + ledger.image_cost_micros, 0);
  const open = worlds.reduce((sum, { ledger }) => sum + Object.keys(ledger.reserved).length, 0);
  return [
    ...(billed > held ? [`Gemini bills ${billed} micro-dollars; the ledgers hold ${held}.`] : []),
    ...(open > 0 ? [`${open} reservations were never settled.`] : []),
  ];
}
