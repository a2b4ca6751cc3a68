import { createGeminiEmulator } from '@generia/gemini-emulator';
import fc from 'fast-check';

import { runOnce, temporaryDirectory } from './support/in-process.js';
import { readStoredWorld } from './support/stored-world.js';

/** Every fault that ends within seconds: what takes minutes (hangs, quotas) is tested on a clock that is not real. */
const FAULTS = [
  ...['http_500', 'http_503', 'array_error', 'html_502', 'html_200', 'reset', 'reset_body', 'cut_body'],
  ...['truncated', 'truncated_stop', 'thinking_eats_cap', 'repetition_loop', 'thought_part'],
  ...['doubled_json', 'fenced_json', 'invalid_json', 'nan_value', 'prose_and_fence', 'prose_json'],
  ...['python_literals', 'raw_newline', 'trailing_comma', 'trailing_fragment', 'unescaped_quote'],
  ...[
    'extra_items',
    'fewer_items',
    'missing_items',
    'missing_property',
    'more_items',
    'wrong_enum',
    'wrong_type',
  ],
  ...['empty', 'empty_text', 'no_candidates', 'missing_usage', 'partial_usage', 'rerouted_model'],
  ...[
    'blocklist',
    'language',
    'other_finish',
    'prohibited_answer',
    'prompt_safety',
    'recitation',
    'safety_block',
  ],
  ...['broken_image', 'image_drafts', 'image_other', 'image_recitation', 'image_refusal', 'missing_image'],
  ...['no_image', 'several_images', 'wrong_mime'],
] as const;

/** Calls that are paid for; a wrong list of models ends the start, as it should. */
const KINDS = ['text', 'image'] as const;

/** Makes a world with an emulator that has these faults; what was paid for, and what the ledger says. */
async function make(words: readonly string[], faults: Parameters<typeof createGeminiEmulator>[0]) {
  const data = await temporaryDirectory();
  const emulator = await createGeminiEmulator(faults);
  try {
    const { code, summary } = await runOnce(words, data.path, { GEMINI_BASE_URL: emulator.url });
    const stored = await readStoredWorld(data.path, summary.world_id);
    return { code, summary, stored, bill: emulator.bill() };
  } finally {
    await emulator.close();
    await data.remove();
  }
}

const words = (users: number, posts: number) => [
  ...['--prompt', 'A village under a glacier', '--seed', '5'],
  ...['--users', String(users), '--posts', String(posts)],
];

/** What the ledger holds against the bill: nothing less, and more only for calls whose end nobody saw. */
function expectHonestLedger({ summary, bill, stored }: Awaited<ReturnType<typeof make>>): void {
  const billedUsd = bill.total.costMicros / 1_000_000;
  expect(summary.cost_usd).toBeGreaterThanOrEqual(billedUsd - 1e-6);
  expect(summary.llm_calls + summary.image_calls).toBeGreaterThanOrEqual(bill.total.accepted);
  const { api_call_limits_LLM, api_call_limits_images } = stored.status;
  expect(bill.kinds.text.accepted).toBeLessThanOrEqual(api_call_limits_LLM);
  expect(bill.kinds.image.accepted).toBeLessThanOrEqual(api_call_limits_images);
}

describe('a world that is made while things go wrong', () => {
  it('has exactly 10 characters and 50 posts, or names what is missing, for less than a quarter more calls', async () => {
    const calm = await make(words(10, 50), { seed: 3 });
    const rules = FAULTS.flatMap((fault) =>
      KINDS.map((kind) => ({ match: { kind, probability: 0.01 }, fault })),
    );
    const stormy = await make(words(10, 50), { seed: 3, faults: rules });

    const { summary, stored, bill } = stormy;
    expect(summary.status).toBe('completed');
    if (stored.status.gaps.length === 0)
      expect(summary).toMatchObject({ users_created: 10, posts_created: 50 });
    for (const { item, reason } of stored.status.gaps)
      expect([item, reason]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(bill.total.accepted).toBeLessThanOrEqual(1.25 * calm.bill.total.accepted);
    expectHonestLedger(stormy);
    expect(calm.summary.cost_usd).toBeCloseTo(calm.bill.total.costMicros / 1_000_000, 6);
  }, 120_000);

  it('ends, and pays within its limits, whichever faults there are', async () => {
    const faults = fc.uniqueArray(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(faults, fc.nat({ max: 1_000 }), async (chosen, seed) => {
        const rules = chosen.flatMap((fault) =>
          KINDS.map((kind) => ({ match: { kind, probability: 0.3 }, times: 2, fault })),
        );
        const world = await make(words(1, 2), { seed, faults: rules });
        expect(['completed', 'failed']).toContain(world.summary.status);
        expectHonestLedger(world);
      }),
      { numRuns: 6 },
    );
  }, 180_000);
});
