import type { ConnectionWatch } from '@generia/pipeline-e2e';

import type { CommandCounts } from './command-counts.js';
import { splitMessages, type WireMessage } from './split-messages.js';

/** What the services asked of MongoDB, and how long it took to answer. */
export interface CommandTimes {
  /** Milliseconds of each claim of a task. */
  readonly claimsMs: number[];
  /** Milliseconds of each search of a sweeper; a sweep makes one where nothing is due. */
  readonly searchesMs: number[];
  readonly counts: CommandCounts;
  /** Milliseconds until the answers, all of each command together. */
  readonly sumsMs: Record<string, number>;
}

const OP_MSG = 2_013;
/** After the header: flags, the kind of the first section, the length and the type of the first element. */
const NAME_AT = 16 + 4 + 1 + 4 + 1;
const STRING = 2;
/** Fields by which only sweepers search for tasks. */
const SOUGHT_BY_SWEEPERS = ['lease_expires_at', 'retry_at', 'spawn_pending', 'ring_at', '$exists'];

const MOST_SHOWN = 8;

/** No commands yet. */
export function noCommandTimes(): CommandTimes {
  return { claimsMs: [], searchesMs: [], counts: {}, sumsMs: {} };
}

/** Adds the commands of one connection to what `times` gives, as they are answered; `nowMs` may be any clock. */
export function commandTimer(times: () => CommandTimes, nowMs: () => number): ConnectionWatch {
  const asked = new Map<number, { readonly atMs: number; readonly command: string; readonly ofKind: Kind }>();
  return {
    sent: splitMessages((message) => {
      const command = commandOf(message);
      if (command === null) return;
      const { counts } = times();
      counts[command] = (counts[command] ?? 0) + 1;
      asked.set(message.id, { atMs: nowMs(), command, ofKind: kindOf(command, message) });
    }),
    answered: splitMessages(({ answerTo }) => {
      const question = asked.get(answerTo);
      if (question === undefined) return;
      asked.delete(answerTo);
      const ms = nowMs() - question.atMs;
      const { sumsMs } = times();
      sumsMs[question.command] = (sumsMs[question.command] ?? 0) + ms;
      if (question.ofKind !== null) times()[question.ofKind].push(ms);
    }),
  };
}

/** Each command that took a share of the time, the longest first: how often for a task, and how long one of them. */
export function timesPerTask({ counts, sumsMs }: CommandTimes, tasks: number): string {
  return Object.entries(sumsMs)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SHOWN)
    .map(([command, ms]) => {
      const count = counts[command] ?? 0;
      return `${command} ${(count / tasks).toFixed(1)} of ${(ms / count).toFixed(0)} ms`;
    })
    .join(', ');
}

type Kind = 'claimsMs' | 'searchesMs' | null;

/** Nothing but a claim by itself finds and changes in one command. */
function kindOf(command: string, { bytes }: WireMessage): Kind {
  if (command.startsWith('findAndModify')) return 'claimsMs';
  const isSearch =
    command.startsWith('find') && SOUGHT_BY_SWEEPERS.some((field) => bytes.includes(`${field}\0`));
  return isSearch ? 'searchesMs' : null;
}

/** `update tasks`, or the name alone of a command that is about no collection; null for what is no command. */
function commandOf({ opCode, bytes }: WireMessage): string | null {
  if (opCode !== OP_MSG) return null;
  // Both are in the first element of its document (MongoDB's description of OP_MSG): its name, and a text behind its length.
  const nameEnd = bytes.indexOf(0, NAME_AT);
  const name = bytes.toString('utf8', NAME_AT, nameEnd);
  if (bytes[NAME_AT - 1] !== STRING) return name;
  const textAt = nameEnd + 1 + 4;
  return `${name} ${bytes.toString('utf8', textAt, bytes.indexOf(0, textAt))}`;
}
