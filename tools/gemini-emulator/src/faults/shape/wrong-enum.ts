import { readSchema } from '../../schema/read-schema.js';
import type { SchemaNode } from '../../schema/schema-node.js';
import { defineFault } from '../fault.js';
import { changeOnePlace } from './change-json.js';

export const wrongEnum = defineFault({
  name: 'wrong_enum',
  family: 'shape',
  says: 'A value that is not in the enum of the schema.',
  kinds: ['text'],
  fits: ({ schema }) => schema !== undefined && hasEnum(readSchema(schema)),
  effect: (_options, call, dice) =>
    changeOnePlace(
      call,
      dice,
      (place) => place.schema?.enum !== undefined,
      (place) => place.set('something_else'),
    ),
});

function hasEnum(root: SchemaNode): boolean {
  const seen = new Set<SchemaNode>();
  const waiting = [...childrenOf(root)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.enum !== undefined) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...childrenOf(node));
  }
  return false;
}

function childrenOf(node: SchemaNode): SchemaNode[] {
  return [...node.properties.values(), ...(node.items === undefined ? [] : [node.items])];
}
