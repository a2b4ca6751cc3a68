import { type ModelData, THINKING_LEVELS, type ThinkingLevel } from './model-data.js';

/** The wire form: a level for 3.x and later, a number of tokens for 2.5. */
export type ThinkingConfig = { readonly thinkingLevel: ThinkingLevel } | { readonly thinkingBudget: number };

export interface Thinking {
  /** What to send; absent when the model takes no such setting. */
  readonly config: ThinkingConfig | undefined;
  /** Output tokens to leave for thoughts, because thoughts count against the output cap. */
  readonly reserveTokens: number;
}

/** How many thought tokens a level may need before the answer starts: room to leave, not a limit. */
const RESERVE_TOKENS: Record<ThinkingLevel, number> = {
  minimal: 512,
  low: 2_048,
  medium: 8_192,
  high: 24_576,
};

/** The wanted level, or the nearest higher one that the model takes, else its highest. */
export function thinkingFor({ thinking }: ModelData, wanted: ThinkingLevel): Thinking {
  switch (thinking.control) {
    case 'none':
      return { config: undefined, reserveTokens: RESERVE_TOKENS[wanted] };
    case 'level': {
      const atLeast = THINKING_LEVELS.slice(THINKING_LEVELS.indexOf(wanted));
      const thinkingLevel =
        atLeast.find((level) => thinking.levels.includes(level)) ?? thinking.levels.at(-1) ?? wanted;
      return { config: { thinkingLevel }, reserveTokens: RESERVE_TOKENS[thinkingLevel] };
    }
    case 'budget': {
      const tokens = wanted === 'minimal' ? 0 : RESERVE_TOKENS[wanted];
      const thinkingBudget = Math.min(thinking.maxTokens, Math.max(thinking.minTokens, tokens));
      return { config: { thinkingBudget }, reserveTokens: thinkingBudget };
    }
  }
}

/**
 * The cap to send for an answer of at most `answerTokens`: the answer and the thoughts before it, within what the model
 * can give. A cap without room for thoughts buys an empty answer.
 */
export function outputCap(model: ModelData, answerTokens: number, wanted: ThinkingLevel): number {
  return Math.min(model.maxOutputTokens, Math.ceil(answerTokens) + thinkingFor(model, wanted).reserveTokens);
}
