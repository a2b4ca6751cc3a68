import type { FailureKind } from '../errors/failure-kinds.js';

/**
 * What can be done about a failed attempt before its caller hears of it:
 * - `again`: the same request;
 * - `wait_turn`: the same request, when the limiter lets it;
 * - `longer`: with twice the time;
 * - `more_room`: with twice the output tokens and as little thinking as the model allows;
 * - `simpler_schema`: with the next lower level of the schema;
 * - `own_words`, `no_loops`, `draw`: with a word about what went wrong (never with the bad answer itself);
 * - `rewrite`: with another prompt;
 * - `next_model`: with the next model of the chain that is to be had.
 */
export type Remedy =
  | 'again'
  | 'wait_turn'
  | 'longer'
  | 'more_room'
  | 'simpler_schema'
  | 'own_words'
  | 'no_loops'
  | 'draw'
  | 'rewrite'
  | 'next_model';

/** How long to wait before it. */
export type Pause = 'none' | 'short' | 'long';

export interface RemedyRow {
  readonly remedy: Remedy;
  /** How often at most: on each model anew, or within the whole call. */
  readonly times: number;
  readonly per: 'model' | 'call';
  readonly pause: Pause;
}

const again = (times: number, pause: Pause = 'none'): RemedyRow => ({
  remedy: 'again',
  times,
  per: 'model',
  pause,
});
const once = (remedy: Remedy): RemedyRow => ({ remedy, times: 1, per: 'call', pause: 'none' });
const nextModel: RemedyRow = { remedy: 'next_model', times: 4, per: 'call', pause: 'none' };

/**
 * What is done about each kind of failure, in this order; then its caller hears of it. What has no row is hopeless, or the
 * caller's own business.
 */
export const REMEDIES: Readonly<Record<FailureKind, readonly RemedyRow[]>> = {
  bad_key: [],
  key_type: [],
  leaked_key: [],
  key_restricted: [],
  api_disabled: [],
  permission: [],
  region: [],
  billing: [],
  wrong_address: [],
  bad_request: [],
  upstream_cancelled: [],
  unsupported_schema: [],
  cancelled: [],
  unexpected: [],
  model_not_found: [nextModel],
  model_not_offered: [nextModel],
  schema_refused: [{ ...once('simpler_schema'), times: 2 }],
  invalid_argument: [{ ...once('simpler_schema'), times: 2 }],
  quota_day: [nextModel],
  exhausted: [nextModel],
  rate_limit: [{ remedy: 'wait_turn', times: 5, per: 'model', pause: 'long' }],
  spend_limit: [],
  server: [again(2, 'short')],
  overloaded: [again(2, 'short'), nextModel],
  upstream_deadline: [once('longer')],
  circuit_open: [nextModel],
  network: [again(1, 'short')],
  timeout: [again(1)],
  unreadable_reply: [again(1, 'short')],
  blocked_prompt: [once('rewrite')],
  blocked_answer: [once('rewrite')],
  recitation: [once('own_words'), nextModel],
  truncated: [once('more_room')],
  repetition: [once('no_loops'), nextModel],
  unfinished: [again(1), nextModel],
  empty: [again(2), nextModel],
  invalid_json: [again(1)],
  wrong_shape: [again(1)],
  no_image: [once('draw'), nextModel],
  missing_image: [again(2), nextModel],
  bad_image: [again(1), nextModel],
};
