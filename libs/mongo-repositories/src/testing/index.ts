export { documentStoreContract } from './document-store-contract.js';
export type { StoreUnderTest, Thing } from './store-bench.js';
