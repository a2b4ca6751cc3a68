import { Semaphore } from '@generia/resilience';

import type { CallNode } from '../measures/call-tree.js';
import { groupedBy } from '../measures/grouped-by.js';
import type { RecordedCall } from './recorded-calls.js';
import type { CallLimits } from '../measures/schedule-bound.js';

/** What an answer holds. */
export interface KeptAnswer {
  readonly texts: readonly string[];
  readonly pictures: readonly Uint8Array[];
}

/** Where the program puts what it has. What waits for it begins when it is kept. */
export interface Keeper {
  keepAnswer(answer: KeptAnswer): Promise<void>;
  keepEnd(): Promise<void>;
}

/**
 * The upper bound: the same calls by a program without queue, leases, budgets or recovery. Promises in memory and two
 * semaphores; an answer is read, and forgotten unless there is a keeper.
 */
export async function runPromiseProgram(
  worlds: readonly CallNode[],
  calls: readonly RecordedCall[],
  limits: CallLimits,
  keeper?: Keeper,
): Promise<void> {
  const places = { text: new Semaphore(limits.text), image: new Semaphore(limits.image) };
  const recorded = groupedBy(calls, ({ callId }) => callId);

  async function run(node: CallNode): Promise<void> {
    for (const { callId } of node.calls)
      for (const call of recorded.get(callId) ?? []) {
        const answer = await places[call.kind].run(() => make(call));
        await keeper?.keepAnswer(answer);
      }
    await keeper?.keepEnd();
    await Promise.all(node.children.map(run));
  }

  await Promise.all(worlds.map(run));
}

async function make({ url, body, headers }: RecordedCall): Promise<KeptAnswer> {
  const response = await fetch(url, { method: 'POST', body, headers });
  const answer = (await response.json()) as Answer;
  const texts: string[] = [];
  const pictures: Uint8Array[] = [];
  for (const { text, inlineData } of answer.candidates?.[0]?.content?.parts ?? []) {
    if (text !== undefined) texts.push(text);
    if (inlineData) pictures.push(Buffer.from(inlineData.data, 'base64'));
  }
  return { texts, pictures };
}

/** As much of Gemini's answer as has to be read. */
interface Answer {
  readonly candidates?: readonly { readonly content?: { readonly parts?: readonly Part[] } }[];
}

interface Part {
  readonly text?: string;
  readonly inlineData?: { readonly data: string };
}
