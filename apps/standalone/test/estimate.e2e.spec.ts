import { estimateCosts } from '@generia/progress-http';
import { loadPrompts } from '@generia/prompts';

import { type HurriedWorlds, withHurriedWorlds } from './support/hurried-worlds.js';

type Bill = ReturnType<HurriedWorlds['emulator']['bill']>;

/** How many calls go side by side changes nothing of the bill. */
const LANES = { MAX_CONCURRENT_LLM_REQUESTS: 15, MAX_CONCURRENT_IMAGE_REQUESTS: 10 };

/** What is promised is 25 per cent; it is nearer, and should stay so. */
const PROMISED = 0.25;
const TEXTS = 0.15;

/** Makes a world, and reads what the emulator would charge for it. */
const billOf = (prompt: string, users: number, posts: number): Promise<Bill> =>
  withHurriedWorlds({ seed: 7 }, async (worlds) => {
    const asked = { user_prompt: prompt, users_count: users, posts_count: posts, seed: 7 };
    const { status } = await worlds.settled(await worlds.submit(asked));
    expect(status).toMatchObject({ status: 'completed', users_created: users, posts_created: posts });
    return worlds.emulator.bill();
  });

describe('the estimate', () => {
  it.each([
    ['A lighthouse town where the tide brings letters', 5, 20],
    ['Киберпанк мир с высокими технологиями', 10, 50],
    ['A desert of glass with caravans of librarians', 25, 150],
  ])(
    'of "%s" with %d characters and %d posts is near the bill in calls, tokens and money',
    async (prompt, users, posts) => {
      const at = new Date(Date.UTC(2026, 11, 1));
      const told = estimateCosts({ users, posts, prompt }, await loadPrompts(), LANES, at);
      const { kinds, total } = await billOf(prompt, users, posts);
      const ratios = {
        llm_calls: told.llm_calls / kinds.text.accepted,
        image_calls: told.image_calls / kinds.image.accepted,
        prompt_tokens: told.prompt_tokens / total.promptTokens,
        output_tokens: told.output_tokens / total.outputTokens,
        cost_usd: told.cost_usd / (total.costMicros / 1_000_000),
      };
      process.stdout.write(`${users}/${posts} ${JSON.stringify(ratios)}\n`);
      const strayed = Object.entries(ratios).filter(([, ratio]) => Math.abs(ratio - 1) > PROMISED);
      expect([strayed, ratios]).toEqual([[], ratios]);
      expect(Math.abs(ratios.llm_calls - 1)).toBeLessThan(TEXTS);
    },
  );
});
