import { type Clock, isDeadlineReason, TaskError, withDeadline } from '@generia/resilience';
import { z } from 'zod';

import { classifyHttp } from '../errors/classify-http.js';
import { type Failure, GeminiError } from '../errors/gemini-error.js';
import { emptyUsage } from '../wire/usage.js';
import { errorBody } from './error-body.js';

const PAGE_SIZE = 1_000;
const MAX_PAGES = 20;

const ModelsPage = z.object({
  models: z.array(z.object({ name: z.string() })).default([]),
  nextPageToken: z.string().nullish(),
});

export interface ProbeContext {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/**
 * Asks which models the key may use (free of charge) and makes sure that the needed ones are among them.
 *
 * @returns the ids of all models, without the `models/` in front
 * @throws GeminiError of kind `bad_key`, `model_not_found`, `network`, ... with the remedy in its message
 */
export async function probeModels(
  context: ProbeContext,
  needed: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { clock, timeoutMs } = context;
  const ids = await withDeadline((own) => listModels(context, own), { clock, timeoutMs, signal }).catch(
    (thrown: unknown) => {
      throw thrown instanceof GeminiError ? thrown : probeError(abortOrNetwork(thrown, signal));
    },
  );
  const missing = needed.filter((id) => !ids.includes(id));
  if (missing.length === 0) return ids;
  const detail =
    ids.length > 0 ? `offered are ${ids.slice(0, 12).join(', ')}` : 'the list of models is empty';
  throw probeError({ kind: 'model_not_found', billing: 'none', detail }, missing.join(', '));
}

async function listModels(context: ProbeContext, signal: AbortSignal): Promise<readonly string[]> {
  const ids: string[] = [];
  let pageToken = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { models, nextPageToken } = await fetchPage(context, pageToken, signal);
    ids.push(...models.map(({ name }) => name.replace(/^models\//, '')));
    if (!nextPageToken) break;
    pageToken = nextPageToken;
  }
  return ids;
}

async function fetchPage(
  { apiKey, baseUrl, clock, fetch }: ProbeContext,
  pageToken: string,
  signal: AbortSignal,
): Promise<z.infer<typeof ModelsPage>> {
  const query = new URLSearchParams({ pageSize: String(PAGE_SIZE), ...(pageToken ? { pageToken } : {}) });
  const response = await fetch(`${baseUrl}/v1beta/models?${query.toString()}`, {
    headers: { 'x-goog-api-key': apiKey },
    signal,
  });
  const text = await response.text();
  if (!response.ok) {
    const evidence = { http: response.status, ...errorBody(text) };
    throw probeError(classifyHttp(evidence, clock.now(), [apiKey]));
  }
  const page = ModelsPage.safeParse(jsonOrUndefined(text));
  if (page.success) return page.data;
  throw probeError({ kind: 'wrong_address', billing: 'none', detail: 'the reply is not a list of models' });
}

function abortOrNetwork(thrown: unknown, signal: AbortSignal | undefined): Failure {
  const retry = thrown instanceof TaskError ? thrown.retry : undefined;
  if (isDeadlineReason(thrown)) return { kind: 'timeout', billing: 'none', retry };
  return signal?.aborted
    ? { kind: 'cancelled', billing: 'none', retry, cause: thrown }
    : { kind: 'network', billing: 'none' };
}

function probeError(failure: Failure, model = 'list of models'): GeminiError {
  return new GeminiError(failure, emptyUsage('probe', model, 0));
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
