export type {
  CollectionDeclaration,
  Comparable,
  Condition,
  DocumentCollection,
  DocumentStore,
  Filter,
  FindOptions,
  GroupCount,
  IndexDeclaration,
  Path,
  Sort,
  Update,
} from './document-collection.js';
export { openRepositories, type Repositories } from './repositories/open-repositories.js';
export type { TaskCount, TasksRepository } from './repositories/tasks-repository.js';
export type { WorldStatusRepository } from './repositories/world-status-repository.js';
export type { WorldParametersRepository } from './repositories/world-parameters-repository.js';
export type { ModelLimitsRepository, StoredModelLimit } from './repositories/model-limits-repository.js';
export type { SpendDaysRepository } from './repositories/spend-days-repository.js';
export type { SettledUsage } from './repositories/ledger-updates.js';
export type { LimitChange, WorldLedgersRepository } from './repositories/world-ledgers-repository.js';
export type { ApiRequestsRepository } from './repositories/api-requests-repository.js';
export type {
  PromptTemplatesRepository,
  StoredPromptTemplate,
} from './repositories/prompt-templates-repository.js';
export type { PlatformCollections } from './repositories/platform-repositories.js';
export {
  openEmbeddedStore,
  type EmbeddedStoreOptions,
  StoreCorruptError,
  StoreOpenError,
  StoreWriteError,
  type StoreOpenCode,
} from './embedded/index.js';
export { StoreRequestError, type StoreRequestCode } from './requests/store-request-error.js';
export {
  MongoStoreError,
  type MongoStoreCode,
  openMongoStore,
  type MongoStoreOptions,
} from './mongodb/index.js';
