import type { Gap } from '@generia/contracts';

import type { ApiError } from '../api/api-error.js';
import { RU_PROBLEMS } from './ru-problems.js';
import { RU_REASONS } from './ru-reasons.js';
import { type Language, translate, translateCount } from './translate.js';

/** A text that came from the server, for a person. */
export interface Explanation {
  readonly text: string;
  /** The language of `text`: English where it is not known in the language of the page. */
  readonly language: Language;
  /** What the server said, in English, when `text` says it in another language: it may hold particulars. */
  readonly original: string | null;
}

/** What a request's failure means, and what to do. */
export function explainProblem(
  { code, message, retryAfterSeconds }: Pick<ApiError, 'code' | 'message' | 'retryAfterSeconds'>,
  language: Language,
): Explanation {
  if (code === 'network') return { text: translate(language, 'error.network'), language, original: null };
  const known = language === 'ru' ? RU_PROBLEMS[code] : undefined;
  if (known === undefined) return inEnglish(message);
  return { text: known + waitWords(retryAfterSeconds, language), language, original: message };
}

/** Why something could not be made, and what to do. */
export function explainReason(
  { reason, reason_code: code }: Pick<Gap, 'reason' | 'reason_code'>,
  language: Language,
): Explanation {
  const known =
    language === 'ru' && code !== undefined && Object.hasOwn(RU_REASONS, code) ? RU_REASONS[code] : undefined;
  return known === undefined ? inEnglish(reason) : { text: known, language, original: reason };
}

function waitWords(seconds: number | null, language: Language): string {
  if (seconds === null) return '';
  const words =
    seconds < 90
      ? translateCount(language, 'error.retry-after', seconds)
      : translateCount(language, 'error.retry-after-minutes', Math.ceil(seconds / 60));
  return ` ${words}`;
}

function inEnglish(text: string): Explanation {
  return { text, language: 'en', original: null };
}
