import type { Estimate, EstimateBody } from '@generia/contracts/http';
import type { MessageBus } from '@generia/messaging';
import type { Repositories } from '@generia/mongo-repositories';
import type { ObjectStorage } from '@generia/object-storage';
import {
  createRedriveWorld,
  createWorldControl,
  createWorldIntake,
  type StatusFeed,
} from '@generia/progress';
import { sendTickets } from '@generia/task-engine';

import type { Lanes } from './estimate/lanes.js';
import { createIntakeGate } from './intake/intake-gate.js';
import type { WorldsBackend } from './worlds-backend.js';

export interface WorldsBackendParts {
  readonly repositories: Repositories;
  readonly bus: Pick<MessageBus, 'publish'>;
  readonly objects: Pick<ObjectStorage, 'get'>;
  readonly feed: StatusFeed;
  readonly estimate: (asked: EstimateBody) => Estimate;
  /** The longest queue into which a world is taken, and by what it is foreseen; any unless told. */
  readonly intake?: (Lanes & { readonly limitSeconds: number | undefined }) | undefined;
  readonly now: () => Date;
}

/** Puts the backend together out of the stores and the bus of a process. */
export function createWorldsBackend(parts: WorldsBackendParts): WorldsBackend {
  const { repositories, bus, objects, feed, estimate, intake, now } = parts;
  const { tasks, worldStatuses: statuses, worldLedgers: ledgers } = repositories;
  const redrive = createRedriveWorld({
    ...{ tasks, statuses, ledgers, bus, now },
    announce: (redriven) => sendTickets(bus, redriven),
  });
  const admit =
    intake?.limitSeconds === undefined
      ? undefined
      : createIntakeGate({ statuses, tasks, lanes: intake, limitSeconds: intake.limitSeconds });
  return {
    feed,
    acceptWorld: createWorldIntake({ tasks, bus, now, admit }),
    control: createWorldControl({ statuses, ledgers, bus, now }),
    redrive,
    estimate,
    repositories,
    objects,
  };
}
