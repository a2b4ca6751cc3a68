import { createCharacterJobs } from '@generia/character-jobs';
import { createGeminiClient, DEFAULT_TEXT_MODEL } from '@generia/gemini-client';
import { createGeminiEmulator } from '@generia/gemini-emulator';
import { createImageJobs } from '@generia/image-jobs';
import { estimateWorld, type PaidCalls, pictureIdOf } from '@generia/job-kit';
import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  runTree,
  SAMPLE_START,
  samplePlan,
} from '@generia/job-kit/testing';
import { createPostJobs } from '@generia/post-jobs';
import { estimateTokens, loadPrompts } from '@generia/prompts';
import { systemClock } from '@generia/resilience';
import { createWorldJobs } from '@generia/world-jobs';

let emulator: Awaited<ReturnType<typeof createGeminiEmulator>>;

beforeAll(async () => {
  emulator = await createGeminiEmulator({ seed: 7 });
});
afterAll(() => emulator.close());

/**
 * Makes a whole world with the real jobs and prompts. Texts come from the emulator and are billed by it; pictures are
 * only counted, since drawing them would take most of the time.
 */
async function billOf(prompt: string, users: number, posts: number) {
  emulator.clearCalls();
  const plan = samplePlan({ users_count: users, posts_count: posts, seed: 7, posts_per_call: 5 });
  const world = await createMemoryWorld({ plan, parameters: null });
  const client = createGeminiClient({ apiKey: 'any', baseUrl: emulator.url, clock: systemClock });
  const pictures = { calls: 0, promptTokens: 0, outputTokens: 0 };
  const calls: PaidCalls = {
    askText: (context, step, question) =>
      context.step(step, async () => {
        const request = { ...question, model: DEFAULT_TEXT_MODEL, requestId: step, signal: context.signal };
        return (await client.generateText(request)).value;
      }),
    drawPicture: (context, step, { prompt: words, references = [] }) => {
      pictures.calls += 1;
      pictures.promptTokens += estimateTokens(words) + 258 * references.length;
      pictures.outputTokens += 1_120;
      const mediaId = pictureIdOf(context.task._id, step);
      return Promise.resolve({ mediaId, objectKey: mediaId, contentType: 'image/png', sizeBytes: 1 });
    },
  };
  const ports = {
    worlds: world.worlds,
    calls,
    parameters: world.parameters,
    platform: createRecordingPlatform(),
    now: () => SAMPLE_START,
    pictures: {
      get: () => Promise.resolve({ bytes: new Uint8Array(1), info: { contentType: 'image/png' } }),
    },
  };
  // The first task sets up ledgers and status; the world of this test has neither.
  const worldJobs = createWorldJobs(ports as unknown as Parameters<typeof createWorldJobs>[0]);
  const jobs = {
    ...worldJobs,
    ...createCharacterJobs(ports),
    ...createPostJobs(ports),
    ...createImageJobs(ports),
  };
  const root = claimedTask('generate_world_description', {
    user_prompt: prompt,
    users_count: users,
    posts_count: posts,
  });
  const tree = await runTree(jobs, root);
  expect([tree.failed, ports.platform.posts.size]).toEqual([[], posts]);
  const { accepted, promptTokens, outputTokens } = emulator.bill().total;
  return { text: { calls: accepted, promptTokens, outputTokens }, pictures };
}

describe('the estimate', () => {
  it.each([
    ['A lighthouse town where the tide brings letters', 5, 20],
    ['Киберпанк мир с высокими технологиями', 10, 50],
    ['A desert of glass with caravans of librarians', 25, 150],
  ])(
    'of "%s" with %d characters and %d posts is within 15 per cent of the bill',
    async (prompt, users, posts) => {
      const estimate = estimateWorld({ users, posts, prompt }, await loadPrompts());
      const bill = await billOf(prompt, users, posts);
      const sums = (of: 'calls' | 'promptTokens' | 'outputTokens') => bill.text[of] + bill.pictures[of];
      const ratios = {
        textCalls: estimate.text.calls / bill.text.calls,
        imageCalls: estimate.images.calls / bill.pictures.calls,
        textPromptTokens: estimate.text.promptTokens / bill.text.promptTokens,
        textOutputTokens: estimate.text.outputTokens / bill.text.outputTokens,
        promptTokens: estimate.total.promptTokens / sums('promptTokens'),
        outputTokens: estimate.total.outputTokens / sums('outputTokens'),
      };
      const strayed = Object.entries(ratios).filter(([, ratio]) => ratio < 0.85 || ratio > 1.15);
      expect([strayed, ratios]).toEqual([[], ratios]);
    },
    60_000,
  );

  it('of a world of 10 and 50 stays below what its first edition took, text and pictures apart', async () => {
    const bill = await billOf('A cyberpunk city that worships its weather', 10, 50);
    expect(bill.text.calls).toBeLessThanOrEqual(42);
    expect(bill.text.promptTokens).toBeLessThan(72_000);
  }, 60_000);
});
