import type { SchemaNode } from '../../schema/schema-node.js';

type Box = Record<string, unknown> | unknown[];

/** A value within a JSON value, with what the schema says of it. */
export interface Place {
  readonly value: unknown;
  readonly schema: SchemaNode | undefined;
  /** Whether it can be left out: it is a property, not an item or the whole. */
  readonly isProperty: boolean;
  set(value: unknown): void;
  remove(): void;
}

/** Every value within a JSON value, the whole itself left out; from the outside to the inside. */
export function placesOf(root: unknown, schema: SchemaNode | undefined): Place[] {
  const found: Place[] = [];
  const waiting: [unknown, SchemaNode | undefined][] = [[root, schema]];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [box, node] = next;
    if (typeof box !== 'object' || box === null) continue;
    for (const key of Object.keys(box)) {
      const child = Array.isArray(box) ? node?.items : node?.properties.get(key);
      const place = placeAt(box as Box, key, child);
      found.push(place);
      waiting.push([place.value, child]);
    }
  }
  return found;
}

function placeAt(box: Box, key: string, schema: SchemaNode | undefined): Place {
  const properties = box as Record<string, unknown>;
  return {
    value: properties[key],
    schema,
    isProperty: !Array.isArray(box),
    set: (value) => {
      properties[key] = value;
    },
    remove: () => {
      delete properties[key];
    },
  };
}
