import type { RetryPolicy } from '@generia/resilience';

/** What a kind of failure means for whoever has to go on. */
export interface FailureKindData {
  readonly retry: RetryPolicy;
  /** One short sentence for people. */
  readonly says: string;
  /** What a person can do about it. */
  readonly remedy?: string;
  /** When to try again if the answer does not say. */
  readonly retryAfterMs?: number;
  /** Whether another model of the chain may do better. */
  readonly tryNextModel?: true;
  /** Whether it says that the upstream is down: these open the breaker. A 429 never does. */
  readonly outage?: true;
  /** Whether the model is not to be had with this key, for as long as the process lives. */
  readonly gone?: true;
}

/** Every way in which a call can fail. The name in upper case after `GEMINI_` is the error's stable code. */
export const FAILURE_KINDS = {
  bad_key: {
    retry: 'never',
    says: 'Gemini refused the API key.',
    remedy: 'Set GEMINI_API_KEY to a valid key; Google AI Studio makes new ones.',
  },
  key_type: {
    retry: 'never',
    says: 'Gemini no longer accepts API keys of this type.',
    remedy: 'Make an auth key in Google AI Studio and set GEMINI_API_KEY to it.',
  },
  leaked_key: {
    retry: 'never',
    says: 'Google has blocked the API key because it was published somewhere.',
    remedy: 'Delete the key, make a new one in Google AI Studio and set GEMINI_API_KEY to it.',
  },
  key_restricted: {
    retry: 'never',
    says: 'The API key may not be used from here.',
    remedy:
      'Remove or widen the referrer, IP address or API restriction of the key in the Google Cloud console.',
  },
  api_disabled: {
    retry: 'never',
    says: 'The Gemini API is switched off in the project of the API key.',
    remedy:
      'Enable the Generative Language API in the Google Cloud console, or use a key of another project.',
  },
  permission: {
    retry: 'never',
    says: 'The API key has no permission for this call.',
    remedy: 'Check in Google AI Studio what the project of GEMINI_API_KEY may use.',
  },
  region: {
    retry: 'never',
    says: 'Gemini is not offered in the region that this call came from.',
    remedy:
      'Run the service in a supported region, or enable billing if only the free tier is missing there.',
  },
  billing: {
    retry: 'never',
    says: 'Gemini wants billing to be enabled for the project of the API key.',
    remedy: 'Enable billing for the project in Google AI Studio.',
  },
  model_not_found: {
    retry: 'never',
    says: 'Gemini does not offer this model.',
    remedy: 'Set GEMINI_TEXT_MODEL and GEMINI_IMAGE_MODEL to models that the API key can list.',
    tryNextModel: true,
    gone: true,
  },
  model_not_offered: {
    retry: 'never',
    says: 'The tier of the API key has no quota at all for this model.',
    remedy: 'Choose another model, or enable billing for the project in Google AI Studio.',
    tryNextModel: true,
    gone: true,
  },
  wrong_address: {
    retry: 'never',
    says: 'There is no Gemini API at the configured address.',
    remedy: 'Check GEMINI_BASE_URL.',
  },
  schema_refused: {
    retry: 'never',
    says: 'Gemini refused the schema of the answer.',
  },
  invalid_argument: {
    retry: 'never',
    says: 'Gemini refused the request without saying why; often the schema of the answer is too complex.',
  },
  bad_request: {
    retry: 'never',
    says: 'Gemini refused the request.',
  },
  upstream_cancelled: {
    retry: 'never',
    says: 'Gemini saw the call as cancelled.',
  },
  quota_day: {
    retry: 'free',
    says: 'The quota of the day for this model is used up.',
    remedy: 'Wait until midnight Pacific time, choose another model, or raise the tier in Google AI Studio.',
    tryNextModel: true,
  },
  exhausted: {
    retry: 'free',
    says: 'Gemini wants no calls to this model for a while.',
    remedy: 'Wait, choose another model, or raise the tier in Google AI Studio.',
    tryNextModel: true,
  },
  rate_limit: {
    retry: 'free',
    says: 'Gemini asks for a slower pace.',
  },
  spend_limit: {
    retry: 'free',
    says: 'Gemini refuses calls without naming a quota: a spend limit, an empty prepaid balance or a changed tier.',
    remedy: 'Look at the spend limit and the balance of the project in Google AI Studio.',
    retryAfterMs: 60_000,
  },
  server: {
    retry: 'costs_attempt',
    says: 'Gemini had an internal error.',
    outage: true,
  },
  overloaded: {
    retry: 'costs_attempt',
    says: 'The model is overloaded.',
    tryNextModel: true,
    outage: true,
  },
  upstream_deadline: {
    retry: 'costs_attempt',
    says: 'Gemini did not finish within its own deadline.',
    outage: true,
  },
  circuit_open: {
    retry: 'free',
    says: 'Gemini does not work at the moment, and is not asked before the next probe.',
    tryNextModel: true,
  },
  network: {
    retry: 'free',
    says: 'Gemini could not be reached, or the connection broke.',
    remedy: 'Check the network and GEMINI_BASE_URL.',
    outage: true,
  },
  timeout: {
    retry: 'costs_attempt',
    says: 'Gemini did not answer in time.',
    outage: true,
  },
  cancelled: {
    retry: 'free',
    says: 'The call was cancelled by its caller.',
  },
  unreadable_reply: {
    retry: 'costs_attempt',
    says: 'The reply was not what the Gemini API sends.',
    outage: true,
  },
  blocked_prompt: {
    retry: 'never',
    says: 'Gemini refused to answer this prompt.',
    remedy: 'Change the wording of the prompt.',
  },
  blocked_answer: {
    retry: 'never',
    says: "Gemini's filters stopped the answer.",
    remedy: 'Change the wording of the prompt.',
  },
  recitation: {
    retry: 'costs_attempt',
    says: 'Gemini stopped because the answer repeated a known text or picture.',
    tryNextModel: true,
  },
  truncated: {
    retry: 'costs_attempt',
    says: 'The answer was cut off at the token limit.',
    remedy: 'Split the batch: ask for fewer or shorter items at a time.',
  },
  repetition: {
    retry: 'costs_attempt',
    says: 'The answer fell into a loop of repetitions and was cut off.',
    tryNextModel: true,
  },
  unfinished: {
    retry: 'costs_attempt',
    says: 'Gemini stopped before the answer was complete.',
  },
  empty: {
    retry: 'costs_attempt',
    says: 'The answer was empty.',
    tryNextModel: true,
  },
  invalid_json: {
    retry: 'costs_attempt',
    says: 'The answer was not JSON.',
  },
  wrong_shape: {
    retry: 'costs_attempt',
    says: 'The answer did not fit its schema.',
  },
  no_image: {
    retry: 'costs_attempt',
    says: 'The model decided not to draw.',
  },
  missing_image: {
    retry: 'costs_attempt',
    says: 'The answer ended well but held no picture.',
  },
  bad_image: {
    retry: 'costs_attempt',
    says: 'The picture is neither PNG nor JPEG.',
  },
  unsupported_schema: {
    retry: 'never',
    says: 'The schema of the answer cannot be said in the words that Gemini understands.',
  },
  unexpected: {
    retry: 'costs_attempt',
    says: 'The call failed in an unexpected way.',
  },
} as const satisfies Record<string, FailureKindData>;

export type FailureKind = keyof typeof FAILURE_KINDS;

/** The data of a kind, with the optional fields in sight. */
export function failureKindData(kind: FailureKind): FailureKindData {
  return FAILURE_KINDS[kind];
}
