import { type Lanes, lanesOf, type LaneVariables } from '../estimate/lanes.js';

/** The variables that say how long the queue may get, and through how many lanes it goes. */
export interface IntakeVariables extends LaneVariables {
  readonly INTAKE_LIMIT_MINUTES?: number | undefined;
}

/** Settings of the intake. */
export function intakeSettings(
  config: IntakeVariables,
): Lanes & { readonly limitSeconds: number | undefined } {
  const { INTAKE_LIMIT_MINUTES: minutes } = config;
  return { ...lanesOf(config), limitSeconds: minutes === undefined ? undefined : minutes * 60 };
}
