import type { Estimate, EstimateBody } from '@generia/contracts/http';
import type { PlatformCollections, Repositories } from '@generia/mongo-repositories';
import type { ObjectStorage } from '@generia/object-storage';
import type { AcceptWorld, RedriveWorld, StatusFeed, WorldControl } from '@generia/progress';

/** What stands behind the HTTP interface: where worlds are, and who makes and steers them. */
export interface WorldsBackend {
  readonly feed: Pick<StatusFeed, 'read' | 'peek' | 'listen'>;
  readonly acceptWorld: AcceptWorld;
  readonly control: WorldControl;
  readonly redrive: RedriveWorld;
  /** Foresees a world without making it. */
  readonly estimate: (asked: EstimateBody) => Estimate;
  readonly repositories: {
    readonly tasks: Pick<Repositories['tasks'], 'listOfWorld'>;
    readonly worldStatuses: Pick<Repositories['worldStatuses'], 'findById' | 'findMany'>;
    readonly worldParameters: Pick<Repositories['worldParameters'], 'findById'>;
    readonly worldLedgers: Pick<Repositories['worldLedgers'], 'findById'>;
    readonly apiRequests: Pick<Repositories['apiRequests'], 'listOfWorld'>;
    readonly platform: PlatformCollections;
  };
  readonly objects: Pick<ObjectStorage, 'get'>;
}

/** The backend; throws a 503 problem while it is being connected. */
export type GetBackend = () => WorldsBackend;
