import { ENGINE_MUTATIONS } from './engine-mutations.js';
import { JOINT_MUTATIONS } from './joint-mutations.js';
import { MONEY_MUTATIONS } from './money-mutations.js';
import type { Mutation } from './mutation.js';
import { PACE_MUTATIONS } from './pace-mutations.js';
import { PROGRESS_MUTATIONS } from './progress-mutations.js';
import { REDRIVE_MUTATIONS } from './redrive-mutations.js';

/** Every bug that the simulation must find. */
export const MUTATIONS: readonly Mutation[] = [
  ...ENGINE_MUTATIONS,
  ...JOINT_MUTATIONS,
  ...MONEY_MUTATIONS,
  ...PACE_MUTATIONS,
  ...PROGRESS_MUTATIONS,
  ...REDRIVE_MUTATIONS,
];
