import type { SchemaNode } from './schema-node.js';

/** Gemini moves its ceilings without notice; these stand for them. Found by bisection in 2026, see the vendor's issues. */
const mostItemsOfObjects = 16;
const mostBoundedObjectArrays = 1;
const mostEnumText = 8_000;

/**
 * Whether a schema is too complex to serve: large or several bounds on arrays of objects, or too much enum text.
 * Gemini answers such a schema with a bare 400.
 */
export function isOverBudget(root: SchemaNode): boolean {
  let boundedArrays = 0;
  let largeBound = false;
  let enumText = 0;
  forEachNode(root, (node) => {
    enumText += node.enum?.join('').length ?? 0;
    if (node.items?.properties.size === undefined || node.items.properties.size === 0) return;
    const bound = node.maxItems ?? node.minItems;
    if (bound === undefined) return;
    boundedArrays += 1;
    largeBound ||= Math.max(node.maxItems ?? 0, node.minItems ?? 0) > mostItemsOfObjects;
  });
  return largeBound || boundedArrays > mostBoundedObjectArrays || enumText > mostEnumText;
}

function forEachNode(root: SchemaNode, visit: (node: SchemaNode) => void): void {
  const seen = new Set<SchemaNode>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    visit(node);
    waiting.push(...node.properties.values(), ...node.prefixItems, ...node.anyOf);
    if (node.items !== undefined) waiting.push(node.items);
  }
}
