import {
  createGeminiClient,
  DEFAULT_IMAGE_MODEL,
  DEFAULT_TEXT_MODEL,
  type GeminiClient,
  LimitState,
  type SharedLimits,
} from '@generia/gemini-client';
import type { ModelLimitsRepository } from '@generia/mongo-repositories';
import { asTaskError, type Clock, type Dice, type Log } from '@generia/resilience';
import type { Secret } from '@generia/service-runtime';

export interface GenerationSettings {
  /** Absent: the server at `GEMINI_BASE_URL` asks for none. */
  readonly GEMINI_API_KEY?: Secret | undefined;
  /** Absent: Google's own. */
  readonly GEMINI_BASE_URL?: string | undefined;
  /** Takes Gemini's place while there is no key. */
  readonly GEMINI_EMULATOR_URL?: string | undefined;
  readonly GEMINI_TEXT_MODEL?: string | undefined;
  readonly GEMINI_IMAGE_MODEL?: string | undefined;
}

/** The client of the models, and the models that new worlds are started with. */
export interface ConnectedGeneration {
  readonly generation: GeminiClient;
  readonly models: { readonly text: string; readonly image: string };
}

export interface ConnectGenerationPorts {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  /** Where all processes share what they know of the models' limits. */
  readonly limits: ModelLimitsRepository;
}

/** The key that is sent where none is asked for: the client's library wants one. */
const NO_KEY = 'offline';

/**
 * Makes the client and asks once whether the configured models are served. A wrong key or model is told at once; an
 * outage is not in the way of a start, because tasks wait for its end.
 *
 * @throws TaskError (retry `never`) for what a person has to mend
 */
export async function connectGeneration(
  settings: GenerationSettings,
  { clock, dice, log, limits }: ConnectGenerationPorts,
): Promise<ConnectedGeneration> {
  const key = settings.GEMINI_API_KEY;
  const baseUrl = settings.GEMINI_BASE_URL ?? (key ? undefined : settings.GEMINI_EMULATOR_URL);
  const generation = createGeminiClient({
    apiKey: key?.reveal() ?? NO_KEY,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...{ clock, dice, log },
    sharedLimits: sharedLimitsIn(limits),
  });
  const models = {
    text: settings.GEMINI_TEXT_MODEL ?? DEFAULT_TEXT_MODEL,
    image: settings.GEMINI_IMAGE_MODEL ?? DEFAULT_IMAGE_MODEL,
  };
  try {
    const report = await generation.probeModels([models.text, models.image]);
    for (const { asked, status, use } of report.findings)
      if (status !== 'served')
        log.warn({ model: asked, use }, 'a model is not on offer; another one takes its place');
  } catch (thrown) {
    const error = asTaskError(thrown);
    if (error.retry === 'never') throw error;
    log.warn({ err: error }, 'Gemini does not answer now; tasks will wait for it');
  }
  return { generation, models };
}

/** The client's shared limits, in the store that the processes share. */
export function sharedLimitsIn(limits: ModelLimitsRepository): SharedLimits {
  return {
    load: async (id) => {
      const parsed = LimitState.safeParse((await limits.load(id))?.state);
      return parsed.success ? parsed.data : null;
    },
    save: (state, expectedVersion) =>
      limits.save({ _id: state._id, version: state.version, state }, expectedVersion),
  };
}
