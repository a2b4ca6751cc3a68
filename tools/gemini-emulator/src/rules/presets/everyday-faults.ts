import type { FaultFamily } from '../../faults/fault-families.js';
import type { FaultSpec } from '../../faults/fault-spec.js';

/**
 * The faults that befall single calls of a healthy account, by class. Waits are short, so that a test need not be long.
 */
export const everydayFaults = {
  latency: ['latency:300', 'latency_uniform:600', 'latency_lognormal:200'],
  quota: ['http_429', 'quota_minute:300', 'quota_tokens:300', 'retry_in_message:300'],
  server: ['http_500', 'http_503', 'http_503:demand', 'http_504'],
  model: ['rerouted_model'],
  request: ['schema_too_complex'],
  connection: ['hang', 'hang_body', 'reset', 'reset:true', 'reset_body'],
  body: ['html_502', 'html_200', 'cut_body', 'array_error'],
  cut: ['truncated', 'truncated_stop', 'thinking_eats_cap', 'repetition_loop'],
  json: [
    'fenced_json',
    'prose_json',
    'prose_and_fence',
    'doubled_json',
    'trailing_fragment',
    'trailing_comma',
    'raw_newline',
    'unescaped_quote',
    'nan_value',
    'python_literals',
    'invalid_json',
  ],
  shape: [
    'fewer_items',
    'more_items',
    'missing_items',
    'extra_items',
    'missing_property',
    'wrong_enum',
    'wrong_type',
  ],
  empty: ['empty', 'empty_text', 'no_candidates', 'thought_part'],
  blocked: [
    'safety_block',
    'prompt_block',
    'prompt_safety',
    'recitation',
    'language',
    'other_finish',
    'blocklist',
    'prohibited_answer',
  ],
  picture: [
    'image_refusal',
    'image_prohibited',
    'image_recitation',
    'image_other',
    'no_image',
    'missing_image',
    'image_drafts',
    'several_images',
    'wrong_mime',
    'broken_image',
  ],
  usage: ['missing_usage', 'partial_usage'],
} as const satisfies Partial<Record<FaultFamily, readonly FaultSpec[]>>;

/** The faults that stand for a state of the account or the service: what no repetition heals. */
export const lastingFaults = {
  quota: ['quota_day', 'quota_zero', 'spend_cap', 'bare_429'],
  account: ['bad_key', 'key_type', 'leaked_key', 'key_restricted', 'api_disabled', 'region', 'billing_off'],
  model: ['model_not_found'],
} as const satisfies Partial<Record<FaultFamily, readonly FaultSpec[]>>;
