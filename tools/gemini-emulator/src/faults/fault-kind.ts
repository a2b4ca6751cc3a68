import type { GenerateAnswer } from '../generate/answer.js';
import type { RpcError } from '../http/rpc-error.js';

/** What a fault does to a call; each kind of effect takes hold at one place on the call's way. */
export type FaultEffect =
  /** Instead of an answer, this error; nothing is billed. */
  | { readonly at: 'reply'; readonly error: (model: string) => RpcError }
  /** The writer gives that many items more or less than asked. */
  | { readonly at: 'draft'; readonly itemShift: number }
  /** The text of the answer is changed before it is counted. */
  | { readonly at: 'text'; readonly change: (text: string) => string }
  /** The finished answer is changed. */
  | { readonly at: 'answer'; readonly change: (answer: GenerateAnswer) => GenerateAnswer }
  /** The connection misbehaves: it stays silent, or breaks. */
  | { readonly at: 'connection'; readonly behaviour: 'silent' | 'reset' };
