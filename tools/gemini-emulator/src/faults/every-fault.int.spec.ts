import { goodRequests, oneModel } from '../../test/fault-requests.js';
import { hear, type Heard } from '../../test/hear-emulator.js';
import { tinyPainter } from '../../test/talk-to-emulator.js';
import { until } from '../../test/until.js';
import type { CallKind } from '../calls/call-kind.js';
import { createGeminiEmulator, type GeminiEmulator } from '../create-gemini-emulator.js';
import { faults } from './fault-table.js';

/** What a fault is told when its usual ways would take too long, or need something. */
const told: Readonly<Record<string, string>> = {
  latency: 'latency:40',
  latency_uniform: 'latency_uniform:minMs=40;maxMs=50',
  latency_lognormal: 'latency_lognormal:medianMs=40;sigma=0',
};

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator({ drawPicture: tinyPainter().draw });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

/** Asks as a client does that gives up once half an answer has come, or the call has been taken on without one. */
async function ask(
  kind: CallKind,
  name: string,
  fault?: string,
): Promise<Heard & { readonly tookMs: number }> {
  const { path, body } = kind === 'models' && name === 'model_not_found' ? oneModel : goodRequests[kind];
  const client = new AbortController();
  const giveUp = (): void => client.abort();
  const startedAt = performance.now();
  const hearing = hear(emulator, path, body, {
    signal: client.signal,
    ...(fault === undefined ? {} : { fault }),
    ...(fault === 'hang_body' ? { onBody: giveUp } : {}),
  });
  if (fault === 'hang') {
    await hasHung(kind);
    giveUp();
  }
  return { ...(await hearing), tookMs: performance.now() - startedAt };
}

/** Resolves when the call hangs; one that is not in the log is taken to hang when a later one has been answered. */
async function hasHung(kind: CallKind): Promise<void> {
  if (kind === 'models') await hear(emulator, goodRequests.models.path);
  else await until(() => emulator.calls().some(({ matchedFault }) => matchedFault === 'hang'));
}

/** What a client can tell a bad answer by, apart from the name that every answer has of its own. */
function evidenceOf({ status, contentType, text, broken }: Heard): unknown {
  return { status, contentType, broken, text: text.replace(/"responseId":"[^"]*"/, '') };
}

const cases = faults.flatMap(({ name, kinds, family }) =>
  kinds.map((kind: CallKind) => ({ name, kind, family })),
);

it.each(cases)('$name befalls a call of kind $kind', async ({ name, kind, family }) => {
  const good = await ask(kind, name);
  expect([good.status, good.broken]).toEqual([200, null]);
  const bad = await ask(kind, name, told[name] ?? name);
  if (family === 'latency') {
    expect(evidenceOf(bad)).toEqual(evidenceOf(good));
    // Timers may fire a millisecond early.
    expect(bad.tookMs).toBeGreaterThanOrEqual(39);
  } else {
    expect(evidenceOf(bad)).not.toEqual(evidenceOf(good));
  }
  if (kind === 'models') return;
  await until(() => emulator.calls().every(({ endedAt }) => endedAt !== null));
  expect(emulator.calls().map(({ matchedFault }) => matchedFault)).toEqual([null, name]);
  const [, call] = emulator.calls();
  // Only what the models took on costs, and what they took on costs.
  expect((call?.costMicros ?? 0) > 0).toBe(call?.accepted);
  if (kind === 'count') expect(call?.accepted).toBe(false);
  else if (bad.status >= 400) expect(call?.accepted).toBe(false);
});
