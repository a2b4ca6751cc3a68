import { isInLanguage } from '@generia/quality';
import type { JobContext } from '@generia/task-engine';
import type { z } from 'zod';

import type { PaidCalls, TextQuestion } from './paid-calls.js';

/** What the language of an answer is told by. */
export interface LanguageCheck {
  readonly text: string;
  /** The language that the text should be in, in English. */
  readonly language: string;
  /** What the second question adds. Default: that every text must be in that language. */
  readonly reminder?: string;
}

/**
 * Asks, and asks once more when the answer is clearly in another language than it should be. The second answer is taken
 * as it is: a text in the wrong language is better than none.
 *
 * @param step the first question's step; the second one is `${step}_again`
 */
export async function askInLanguage<S extends z.ZodType>(
  calls: PaidCalls,
  context: JobContext,
  step: string,
  question: TextQuestion<S>,
  check: (answer: z.output<S>) => LanguageCheck,
): Promise<z.output<S>> {
  const first = await calls.askText(context, step, question);
  const { text, language, reminder } = check(first);
  if (isInLanguage(text, language) !== 'no') return first;
  const usual = `The last answer was not in ${language}. Every text must be in ${language}, whatever the language of these rules.`;
  return calls.askText(context, `${step}_again`, {
    ...question,
    prompt: `${question.prompt}\n${reminder ?? usual}`,
  });
}
