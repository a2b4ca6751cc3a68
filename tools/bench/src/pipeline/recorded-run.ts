import type { DocumentStore } from '@generia/mongo-repositories';
import type { RequestedWorld } from '@generia/standalone';

import { type PipelineRun, runEmbedded } from './embedded-pipeline.js';
import type { EmbeddedSettings } from './open-embedded-pipeline.js';
import { type RecordedCall, recordCalls } from './recorded-calls.js';

/** A run that all came to the end of. @throws an Error when a world did not complete */
export async function completedRun(
  worlds: readonly RequestedWorld[],
  settings: EmbeddedSettings,
  watchStore?: (store: DocumentStore) => DocumentStore,
): Promise<PipelineRun> {
  const run = await runEmbedded(worlds, settings, watchStore);
  const incomplete = run.states.filter((state) => state !== 'completed');
  if (incomplete.length > 0)
    throw new Error(`${incomplete.length} of ${worlds.length} worlds ended ${incomplete[0]}.`);
  return run;
}

/** A run, and what it sent to Gemini. Watching slows it down: its times count for nothing. */
export async function recordedRun(
  worlds: readonly RequestedWorld[],
  settings: Omit<EmbeddedSettings, 'around'>,
): Promise<PipelineRun & { readonly calls: readonly RecordedCall[] }> {
  const recorder = recordCalls();
  try {
    const around: EmbeddedSettings['around'] = (generation) => recorder.around(generation);
    return { ...(await completedRun(worlds, { ...settings, around })), calls: recorder.calls };
  } finally {
    recorder.close();
  }
}
