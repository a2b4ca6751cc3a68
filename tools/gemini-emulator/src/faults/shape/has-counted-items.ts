import { readSchema } from '../../schema/read-schema.js';
import type { FaultCall } from '../fault-call.js';

/** Whether the prompt says how many characters or ideas of posts it wants, so that there can be another number. */
export function hasCountedItems({ schemaKind }: FaultCall): boolean {
  return schemaKind === 'CharacterBatch' || schemaKind === 'PostBatch';
}

/** Whether several posts are to be written, so that some can be left out. */
export function hasSeveralPosts({ schemaKind, schema }: FaultCall): boolean {
  if (schemaKind !== 'PostDetail' || schema === undefined) return false;
  return readSchema(schema).properties.get('posts')?.items !== undefined;
}
