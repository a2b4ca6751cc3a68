import type { Lanes } from './queue-seconds.js';

/** The variables that say how long the queue may get, and through how many lanes it goes. */
export interface IntakeVariables {
  readonly INTAKE_LIMIT_MINUTES?: number | undefined;
  readonly MAX_CONCURRENT_LLM_REQUESTS: number;
  readonly MAX_CONCURRENT_IMAGE_REQUESTS: number;
}

/** Settings of the intake; the lanes are those of one instance of each worker. */
export function intakeSettings(
  config: IntakeVariables,
): Lanes & { readonly limitSeconds: number | undefined } {
  const { INTAKE_LIMIT_MINUTES: minutes } = config;
  return {
    textAtOnce: config.MAX_CONCURRENT_LLM_REQUESTS,
    imagesAtOnce: config.MAX_CONCURRENT_IMAGE_REQUESTS,
    limitSeconds: minutes === undefined ? undefined : minutes * 60,
  };
}
