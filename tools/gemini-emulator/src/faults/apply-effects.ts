import type { Outcome, Reply } from '../http/reply.js';
import { effectsAt, type FaultEffect } from './fault-effect.js';

/** What a client gets instead of an answer, when the models are not to take its call on at all; null when they are. */
export function insteadOfAnswer(effects: readonly FaultEffect[]): Outcome | null {
  const delayMs = delayOf(effects);
  const [refusal] = effectsAt(effects, 'reply');
  if (refusal !== undefined) return { sends: 'all', reply: refusal.reply, delayMs };
  const lost = effectsAt(effects, 'connection').find(({ billed }) => !billed);
  return lost === undefined ? null : { sends: 'nothing', then: lost.then, delayMs };
}

/** How a good answer reaches the client. */
export function deliver(reply: Reply, effects: readonly FaultEffect[]): Outcome {
  const delayMs = delayOf(effects);
  const sent = effectsAt(effects, 'bytes').reduce((bytes, effect) => effect.change(bytes), reply);
  const [broken] = effectsAt(effects, 'connection');
  if (broken === undefined) return { sends: 'all', reply: sent, delayMs };
  return broken.sends === 'half'
    ? { sends: 'half', reply: sent, then: broken.then, delayMs }
    : { sends: 'nothing', then: broken.then, delayMs };
}

function delayOf(effects: readonly FaultEffect[]): number {
  return effectsAt(effects, 'delay').reduce((sum, { ms }) => sum + ms, 0);
}
