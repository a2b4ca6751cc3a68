import type { ApiRequestResponse } from '@generia/contracts/http';

import { formatNumber, formatUsd } from '../../../format/format.js';
import { type Language, translate, translateCount } from '../../../i18n/translate.js';

type Call = Pick<
  ApiRequestResponse,
  | 'attempt'
  | 'finish_reason'
  | 'wire_requests'
  | 'prompt_tokens'
  | 'output_tokens'
  | 'thought_tokens'
  | 'cost_usd'
>;

/** How a paid call ended and what it took, fact by fact; what is not known is left out. */
export function callFacts(call: Call, language: Language): readonly string[] {
  const number = (value: number) => formatNumber(value, language);
  const { attempt, wire_requests: requests, finish_reason: reason, thought_tokens: thoughts } = call;
  const tokens = { prompt: number(call.prompt_tokens), output: number(call.output_tokens) };
  return [
    translate(language, 'task.attempt', { n: number(attempt) }),
    ...(requests === null ? [] : [translateCount(language, 'calls.requests', requests)]),
    reason === null
      ? translate(language, 'calls.finish-unknown')
      : translate(language, 'calls.finish', { reason }),
    translate(language, 'calls.tokens', tokens),
    ...(thoughts === null || thoughts === 0
      ? []
      : [translate(language, 'calls.thoughts', { n: number(thoughts) })]),
    formatUsd(call.cost_usd, language),
  ];
}
