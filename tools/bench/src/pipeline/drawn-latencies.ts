import type { CallPage, RecordedCall } from '@generia/gemini-emulator';

/** Reads from the emulator's log how long it held back the answers of each call, all attempts of it together. */
export async function readDrawnLatencies(emulatorUrl: string): Promise<ReadonlyMap<string, number>> {
  const calls: RecordedCall[] = [];
  for (let after: number | null = 0; after !== null;) {
    const answer = await fetch(`${emulatorUrl}/admin/calls?limit=1000&after=${after}`);
    const page = (await answer.json()) as CallPage;
    if (page.forgotten > 0) throw new Error('The emulator has forgotten calls of this run.');
    calls.push(...page.calls);
    after = page.next;
  }
  return latenciesByCall(calls);
}

/** So that the next run finds only its own calls. */
export async function forgetCalls(emulatorUrl: string): Promise<void> {
  await fetch(`${emulatorUrl}/emulator/calls`, { method: 'DELETE' });
}

/** A second attempt comes as `ID.2`, a third as `ID.3`: they are one call, which waited for all of them. */
export function latenciesByCall(
  calls: readonly Pick<RecordedCall, 'requestId' | 'delayMs'>[],
): ReadonlyMap<string, number> {
  const byCall = new Map<string, number>();
  for (const { requestId, delayMs } of calls) {
    const callId = requestId?.replace(/\.\d+$/, '') ?? '';
    byCall.set(callId, (byCall.get(callId) ?? 0) + delayMs);
  }
  return byCall;
}
