import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 20;

/** How many calls the emulator has been paid for. */
export async function paidCalls(emulatorUrl: string): Promise<number> {
  const response = await fetch(`${emulatorUrl}/admin/bill`);
  const { total } = (await response.json()) as { readonly total: { readonly accepted: number } };
  return total.accepted;
}

/** Resolves when it has been paid for that many, or the signal fires. */
export async function untilPaidCalls(emulatorUrl: string, count: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await paidCalls(emulatorUrl)) < count) await sleep(LOOK_MS);
}
