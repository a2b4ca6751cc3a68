import type { ApiRequestRecord } from '@generia/contracts';

import { gather } from '@generia/resilience';

import type { DocumentStore } from '../document-collection.js';

export type ApiRequestsRepository = Awaited<ReturnType<typeof openApiRequestsRepository>>;

/** Opens the collection `api_requests_history`: every paid call, failed ones included. */
export async function openApiRequestsRepository(store: DocumentStore) {
  const requests = await store.collection<ApiRequestRecord>({
    name: 'api_requests_history',
    indexes: [
      {
        name: 'world',
        keys: [
          ['world_id', 1],
          ['created_at', 1],
        ],
      },
      { name: 'task', keys: [['task_id', 1]] },
      { name: 'api_type', keys: [['api_type', 1]] },
      { name: 'error', keys: [['error', 1]], sparse: true },
    ],
  });
  const insertAll = async (records: readonly ApiRequestRecord[]): Promise<readonly void[]> => {
    await requests.insertIgnoringDuplicates(records);
    return [];
  };
  const gathered = gather(insertAll, { untilAsked: requests.turnEnd?.bind(requests) });
  return {
    /**
     * Records that come while others are being written are written together. Where writes are joined, a record shares the
     * commit of the answer that is stored beside it.
     */
    insert: async (record: ApiRequestRecord): Promise<void> => {
      await (requests.joinsWrites ? insertAll([record]) : gathered('all', record));
    },
    findById: (id: string) => requests.findOne({ _id: id }),
    listOfWorld: (worldId: string) =>
      requests.find(
        { world_id: worldId },
        {
          sort: [
            ['world_id', 1],
            ['created_at', 1],
          ],
        },
      ),
    listFailed: (limit: number) => requests.find({ error: { $exists: true } }, { limit }),
  };
}
