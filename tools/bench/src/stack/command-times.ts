import type { ConnectionWatch } from '@generia/pipeline-e2e';

import type { CommandCounts } from './command-counts.js';
import { splitMessages, type WireMessage } from './split-messages.js';

/** What the services asked of MongoDB, and how long it took to answer. */
export interface CommandTimes {
  /** Milliseconds of each claim of a task. */
  readonly claimsMs: number[];
  /** Milliseconds of each search of a sweeper; a sweep makes five, side by side. */
  readonly searchesMs: number[];
  readonly counts: CommandCounts;
}

const OP_MSG = 2_013;
/** After the header: flags, the kind of the first section, the length and the type of the first element. */
const NAME_AT = 16 + 4 + 1 + 4 + 1;
/** Fields by which only sweepers search for tasks. */
const SOUGHT_BY_SWEEPERS = ['lease_expires_at', 'retry_at', 'spawn_pending', 'ring_at', '$exists'];

/** No commands yet. */
export function noCommandTimes(): CommandTimes {
  return { claimsMs: [], searchesMs: [], counts: {} };
}

/** Adds the commands of one connection to what `times` gives, as they are answered; `nowMs` may be any clock. */
export function commandTimer(times: () => CommandTimes, nowMs: () => number): ConnectionWatch {
  const asked = new Map<number, { readonly atMs: number; readonly ofKind: 'claimsMs' | 'searchesMs' }>();
  return {
    sent: splitMessages((message) => {
      const name = commandOf(message);
      if (name === null) return;
      const { counts } = times();
      counts[name] = (counts[name] ?? 0) + 1;
      const ofKind = kindOf(name, message);
      if (ofKind !== null) asked.set(message.id, { atMs: nowMs(), ofKind });
    }),
    answered: splitMessages(({ answerTo }) => {
      const question = asked.get(answerTo);
      if (question === undefined) return;
      asked.delete(answerTo);
      times()[question.ofKind].push(nowMs() - question.atMs);
    }),
  };
}

/** Nothing but a claim finds and changes in one command. */
function kindOf(name: string, { bytes }: WireMessage): 'claimsMs' | 'searchesMs' | null {
  if (name === 'findAndModify') return 'claimsMs';
  const isSearch = name === 'find' && SOUGHT_BY_SWEEPERS.some((field) => bytes.includes(`${field}\0`));
  return isSearch ? 'searchesMs' : null;
}

/** The name of a command is that of the first element of its document (MongoDB's description of OP_MSG); null for others. */
function commandOf({ opCode, bytes }: WireMessage): string | null {
  return opCode === OP_MSG ? bytes.toString('utf8', NAME_AT, bytes.indexOf(0, NAME_AT)) : null;
}
