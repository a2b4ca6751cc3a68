import type { CallBudget } from '@generia/gemini-client';
import type { ServiceParts } from '@generia/service-host';

import type { Mutation } from './mutation.js';

type Ledgers = ServiceParts['repositories']['worldLedgers'];

/** Bugs of budgets, of limits and of what is bought. */
export const MONEY_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a budget that is looked at and not reserved',
    breaks: [5],
    foundBy: 7,
    parts: (parts) =>
      withLedgers(parts, (ledgers) => ({
        async reserve(worldId, id, reservation) {
          const ledger = await ledgers.findById(worldId);
          if (!ledger || ledger.stopped || ledger.remaining_cost_micros < reservation.estimate_micros)
            return false;
          // It is written down all the same, with money that is not there if need be.
          if (await ledgers.reserve(worldId, id, reservation)) return true;
          const { limit_llm_calls: llm, limit_image_calls: images } = ledger;
          await ledgers.setLimits(ledger, { llmCalls: llm + 1, imageCalls: images + 1 }, new Date(0));
          const isReserved = await ledgers.reserve(worldId, id, reservation);
          const changed = await ledgers.findById(worldId);
          if (changed) await ledgers.setLimits(changed, { llmCalls: llm, imageCalls: images }, new Date(0));
          return isReserved;
        },
      })),
  },
  {
    name: 'a settlement that is lost',
    breaks: [5],
    foundBy: 7,
    parts(parts) {
      const lost = new Set<string>();
      return withLedgers(parts, (ledgers) => ({
        settle(worldId, id, ...rest) {
          if (lost.has(id)) return ledgers.settle(worldId, id, ...rest);
          lost.add(id);
          return Promise.resolve(true);
        },
      }));
    },
  },
  {
    name: 'a call is made twice at once, so that one of them is quick',
    breaks: [4, 5, 6],
    foundBy: 1,
    generation: (generation) => ({
      ...generation,
      generateText: (request) =>
        Promise.any([generation.generateText(request), generation.generateText(request)]),
    }),
  },
  {
    name: 'who stood still while the connection was made sends all the same',
    breaks: [4],
    foundBy: 94,
    generation: (generation) => ({
      generateText: (request) => generation.generateText(unstoppable(request)),
      generateImage: (request) => generation.generateImage(unstoppable(request)),
    }),
  },
  {
    name: 'a post gets a new id with every attempt',
    breaks: [3],
    foundBy: 2,
    parts(parts) {
      let posts = 0;
      const createPost: typeof parts.platform.createPost = (post, signal) =>
        parts.platform.createPost({ ...post, postId: `${post.postId}-${(posts += 1)}` }, signal);
      return { ...parts, platform: { ...parts.platform, createPost } };
    },
  },
];

/** The request with a budget that does not take its word back. */
function unstoppable<T extends { readonly budget?: CallBudget }>(request: T): T {
  return request.budget ? { ...request, budget: { ...request.budget, maySend: () => true } } : request;
}

function withLedgers(parts: ServiceParts, change: (ledgers: Ledgers) => Partial<Ledgers>): ServiceParts {
  const { worldLedgers } = parts.repositories;
  const changed = { ...worldLedgers, ...change(worldLedgers) };
  return { ...parts, repositories: { ...parts.repositories, worldLedgers: changed } };
}
