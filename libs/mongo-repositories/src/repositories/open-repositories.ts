import type { DocumentStore } from '../document-collection.js';
import { openApiRequestsRepository } from './api-requests-repository.js';
import { openModelLimitsRepository } from './model-limits-repository.js';
import { openPlatformCollections } from './platform-repositories.js';
import { openPromptTemplatesRepository } from './prompt-templates-repository.js';
import { openSpendDaysRepository } from './spend-days-repository.js';
import { openTasksRepository } from './tasks-repository.js';
import { openWorldLedgersRepository } from './world-ledgers-repository.js';
import { openWorldParametersRepository } from './world-parameters-repository.js';
import { openWorldStatusRepository } from './world-status-repository.js';

export type Repositories = Awaited<ReturnType<typeof openRepositories>>;

/** Opens every collection of a database and makes sure that its indexes exist. */
export async function openRepositories(store: DocumentStore) {
  return {
    tasks: await openTasksRepository(store),
    worldStatuses: await openWorldStatusRepository(store),
    worldParameters: await openWorldParametersRepository(store),
    worldLedgers: await openWorldLedgersRepository(store),
    spendDays: await openSpendDaysRepository(store),
    modelLimits: await openModelLimitsRepository(store),
    apiRequests: await openApiRequestsRepository(store),
    promptTemplates: await openPromptTemplatesRepository(store),
    platform: await openPlatformCollections(store),
  };
}
