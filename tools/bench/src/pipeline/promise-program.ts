import { Semaphore } from '@generia/resilience';

import type { CallNode } from '../measures/call-tree.js';
import { groupedBy } from '../measures/grouped-by.js';
import type { RecordedCall } from './recorded-calls.js';
import type { CallLimits } from '../measures/schedule-bound.js';

/**
 * The upper bound: the same calls by a program without store, queue, leases, budgets or recovery. Promises in memory and
 * two semaphores; a picture is read out of its answer, and forgotten.
 */
export async function runPromiseProgram(
  worlds: readonly CallNode[],
  calls: readonly RecordedCall[],
  limits: CallLimits,
): Promise<void> {
  const places = { text: new Semaphore(limits.text), image: new Semaphore(limits.image) };
  const recorded = groupedBy(calls, ({ callId }) => callId);

  async function run(node: CallNode): Promise<void> {
    for (const { callId } of node.calls)
      for (const call of recorded.get(callId) ?? []) await places[call.kind].run(() => make(call));
    await Promise.all(node.children.map(run));
  }

  await Promise.all(worlds.map(run));
}

async function make({ url, body, headers }: RecordedCall): Promise<void> {
  const response = await fetch(url, { method: 'POST', body, headers });
  const answer = (await response.json()) as Answer;
  for (const { inlineData } of answer.candidates?.[0]?.content?.parts ?? [])
    if (inlineData) Buffer.from(inlineData.data, 'base64');
}

/** As much of Gemini's answer as has to be read for a picture. */
interface Answer {
  readonly candidates?: readonly {
    readonly content?: { readonly parts?: readonly { readonly inlineData?: { readonly data: string } }[] };
  }[];
}
