import type { FaultCall } from '../fault-call.js';

/** Whether the prompt says how many items it wants, so that there can be another number of them. */
export function hasCountedItems({ schemaKind }: FaultCall): boolean {
  return schemaKind === 'CharacterBatch' || schemaKind === 'PostBatch';
}
