import { type Clock, isDeadlineReason, type Log, TaskError, withDeadline } from '@generia/resilience';
import { z } from 'zod';

import { classifyHttp } from '../errors/classify-http.js';
import { type Failure, GeminiError } from '../errors/gemini-error.js';
import { findModel } from '../models/find-model.js';
import type { ModelBook } from '../models/model-book.js';
import type { ModelData } from '../models/model-data.js';
import { emptyUsage } from '../wire/usage.js';
import { errorBody } from './error-body.js';
import { type ModelReport, reportModels } from './model-report.js';

const PAGE_SIZE = 1_000;
const MAX_PAGES = 20;

const ModelsPage = z.object({
  models: z
    .array(z.object({ name: z.string(), supportedGenerationMethods: z.array(z.string()).optional() }))
    .default([]),
  nextPageToken: z.string().nullish(),
});

export interface ProbeContext {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly models: readonly ModelData[];
  /** Is told which models are not to be had. */
  readonly book: ModelBook;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/**
 * Asks which models the key may use (free of charge), and settles which of each needed model's chain answers for it from
 * now on: those that are not on offer are not tried any more.
 *
 * @throws GeminiError of kind `bad_key`, `network`, ... with the remedy in its message; `model_not_found` when none of a
 *   chain is on offer
 */
export async function probeModels(
  context: ProbeContext,
  needed: readonly string[],
  signal?: AbortSignal,
): Promise<ModelReport> {
  const { clock, timeoutMs, models, book, log } = context;
  const offered = await withDeadline((own) => listModels(context, own), { clock, timeoutMs, signal }).catch(
    (thrown: unknown) => {
      throw thrown instanceof GeminiError ? thrown : probeError(abortOrNetwork(thrown, signal));
    },
  );
  const chains = new Map(needed.map((id) => [id, chainOf(id, models)]));
  const report = reportModels(offered, chains);
  const missing = report.findings.filter(({ status }) => status === 'missing').map(({ asked }) => asked);
  if (missing.length > 0) {
    const detail =
      offered.length > 0 ? `offered are ${offered.slice(0, 12).join(', ')}` : 'the list of models is empty';
    throw probeError({ kind: 'model_not_found', billing: 'none', detail }, missing.join(', '));
  }
  for (const { id } of [...chains.values()].flat())
    if (!offered.includes(id)) book.markGone(id, 'it is not in the list of models');
  log.info({ models: report.findings }, 'Gemini offers what is needed.');
  return report;
}

/** One that we have no data for stands alone. */
function chainOf(id: string, models: readonly ModelData[]): readonly ModelData[] {
  const kind = models.find((model) => model.id === id)?.kind ?? 'text';
  const first = findModel(id, kind, models);
  return [first, ...first.fallbacks.map((next) => findModel(next, kind, models))];
}

async function listModels(context: ProbeContext, signal: AbortSignal): Promise<readonly string[]> {
  const ids: string[] = [];
  let pageToken = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { models, nextPageToken } = await fetchPage(context, pageToken, signal);
    // One that says what it can do, and not that it can write or draw, is of no use.
    const useful = models.filter(
      ({ supportedGenerationMethods: methods }) => methods?.includes('generateContent') ?? true,
    );
    ids.push(...useful.map(({ name }) => name.replace(/^models\//, '')));
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
