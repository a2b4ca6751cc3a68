import type { Usage } from '../measures/added-usage.js';
import { runEmbedded } from '../pipeline/embedded-pipeline.js';
import { startEmulatorProcess } from '../pipeline/emulator-process.js';
import { worldOf } from '../pipeline/bench-worlds.js';
import { CEILINGS } from '../floors.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';

/** What the original spends on 10 characters and 50 posts, by its own history of calls. */
const ORIGINAL = { promptTokens: 538_000, calls: 133 } as const;
/** What a world may spend at most. */
const TARGET = { promptTokens: 120_000, textCalls: 75 } as const;
const LIMITS = { text: 15, image: 10 } as const;
const REFERENCE = '10/50';
const SIZES = [
  { name: '5/20', users: 5, posts: 20 },
  { name: REFERENCE, users: 10, posts: 50 },
  { name: '25/150', users: 25, posts: 150 },
] as const;

function isNoWorse({ promptTokens, textCalls }: Usage): boolean {
  return promptTokens <= CEILINGS.promptTokensOfReference && textCalls <= CEILINGS.textCallsOfReference;
}

/** What a world costs in tokens, calls and money. */
export const tokens: Scenario = {
  name: 'tokens',
  about: 'prompt tokens, calls and money of a world',
  heldAgainst: `at most ${TARGET.promptTokens} prompt tokens and ${TARGET.textCalls} text calls for ${REFERENCE}; the original takes ${ORIGINAL.promptTokens} tokens and ${ORIGINAL.calls} calls`,
  async run({ quick }: ScenarioOptions) {
    const emulator = await startEmulatorProcess();
    try {
      const cases: MeasuredCase[] = [];
      for (const { name, users, posts } of SIZES) {
        if (quick && name !== REFERENCE) continue;
        const { usage } = await runEmbedded([worldOf(users, posts, 1)], {
          emulatorUrl: emulator.url,
          limits: LIMITS,
        });
        const isReference = name === REFERENCE;
        cases.push({
          name,
          figures: {
            ...usage,
            costUsd: usage.costMicros / 1e6,
            ...(isReference ? { shareOfOriginalTokens: usage.promptTokens / ORIGINAL.promptTokens } : {}),
          },
          passed:
            !isReference ||
            (usage.promptTokens <= TARGET.promptTokens && usage.textCalls <= TARGET.textCalls),
          ...(isReference ? { holds: isNoWorse(usage) } : {}),
        });
      }
      return cases;
    } finally {
      await emulator.close();
    }
  },
};
