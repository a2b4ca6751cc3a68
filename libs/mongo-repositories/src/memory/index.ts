export { createMemoryDocuments, type MemoryDocuments, type MemoryWrite } from './memory-document-store.js';
