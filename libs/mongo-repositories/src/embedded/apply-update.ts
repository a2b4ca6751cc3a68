import type { PathChange } from '../requests/read-update.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { withoutUndefined } from '../requests/without-undefined.js';
import { compareValues } from './compare-values.js';
import { changeAt } from './change-at.js';
import type { StoredDocument } from './stored-document.js';

/**
 * The document after an update; the one that is passed in stays as it is.
 *
 * Own code and not mingo's, whose update passes over in silence what MongoDB refuses (`$inc` of a text, a path through
 * a number), creates objects in place of null, and takes objects with another field order for equal in `$addToSet`.
 *
 * @throws StoreRequestError UPDATE_REFUSED where MongoDB refuses: unknown operators, another `_id`, wrong types
 */
export function applyUpdate(document: StoredDocument, changes: readonly PathChange[]): StoredDocument {
  const fields: Record<string, unknown> = { ...document };
  let isChanged = false;
  let isShorter = false;
  for (const { path, operator, operand } of changes) {
    const dot = path.indexOf('.');
    const field = dot === -1 ? path : path.slice(0, dot);
    if (field === '_id') {
      if (operator === '$set' && operand === document._id) continue;
      throw refused(`the path '${path}' would change the _id`);
    }
    const old = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const next =
      dot === -1
        ? nextValue(operator, old, operand, path)
        : changeAt(old, path.split('.'), 1, {
            creates: operator !== '$unset',
            next: (inner) => nextValue(operator, inner, operand, path),
          });
    if (next === old) continue;
    fields[field] = next;
    isChanged = true;
    isShorter ||= next === undefined;
  }
  if (!isChanged) return document;
  return (isShorter ? withoutUndefined(fields) : fields) as StoredDocument;
}

/** The value after one change; undefined stands for "not there", before and after. */
function nextValue(operator: string, old: unknown, operand: unknown, path: string): unknown {
  switch (operator) {
    case '$set':
      return operand;
    case '$unset':
      return undefined;
    case '$inc':
      return increment(old, operand, path);
    case '$push':
      return [...listAt(old, operator, path), operand];
    case '$addToSet':
      return addToSet(listAt(old, operator, path), operand);
    case '$min':
      return isBeyond(old, operand, -1) ? operand : old;
    case '$max':
      return isBeyond(old, operand, 1) ? operand : old;
    default:
      throw refused(`${operator} is an operator that not every server has`);
  }
}

function increment(old: unknown, by: unknown, path: string): number {
  if (typeof by !== 'number') throw refused(`$inc of '${path}' needs a number`);
  if (old === undefined) return by;
  if (typeof old !== 'number') throw refused(`$inc of '${path}', which holds no number`);
  return old + by;
}

function listAt(old: unknown, operator: string, path: string): readonly unknown[] {
  if (old === undefined) return [];
  if (!Array.isArray(old)) throw refused(`${operator} of '${path}', which holds no list`);
  return old;
}

function addToSet(list: readonly unknown[], value: unknown): readonly unknown[] {
  return list.some((element) => compareValues(element, value) === 0) ? list : [...list, value];
}

function isBeyond(old: unknown, value: unknown, direction: 1 | -1): boolean {
  return old === undefined || compareValues(value, old) * direction > 0;
}

function refused(problem: string): StoreRequestError {
  return new StoreRequestError('UPDATE_REFUSED', `The update cannot be made: ${problem}.`);
}
