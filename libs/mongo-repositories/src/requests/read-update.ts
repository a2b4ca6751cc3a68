import { copyValue } from './copy-value.js';
import { isPlainObject } from './plain-object.js';
import { StoreRequestError } from './store-request-error.js';

/** What an update does to one path. */
export interface PathChange {
  readonly operator: string;
  readonly path: string;
  readonly operand: unknown;
}

const operators = new Set(['$set', '$unset', '$inc', '$push', '$addToSet', '$min', '$max']);

/** Most paths are one field with a usual name; the others are looked at closely. */
const PLAIN_PATH = /^[a-z]\w*$/;

/**
 * Reads an update of the port's operator subset. The operands are copies: what the caller does with its own later
 * changes nothing. An operand that is undefined is passed over, like an undefined field of a document.
 *
 * @throws StoreRequestError UPDATE_REFUSED for other operators, for unusable paths, and for paths that conflict
 */
export function readUpdate(update: object): PathChange[] {
  if (Object.keys(update).length === 0) throw refused('it has no operator');
  const changes: PathChange[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (fields === undefined) continue;
    if (!operators.has(operator)) throw refused(`${operator} is an operator that not every server has`);
    if (!isPlainObject(fields)) throw refused(`${operator} needs fields to change`);
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path);
      if (operand === undefined) continue;
      checkModifiers(operator, path, operand);
      changes.push({ operator, path, operand: copyValue(operand, path) });
    }
  }
  checkConflicts(changes);
  return changes;
}

function checkPath(path: string): void {
  if (PLAIN_PATH.test(path)) return;
  if (/^\$|^\.|\.\.|\.$|\.\$|^$|\0|(^|\.)__proto__(\.|$)/.test(path)) {
    throw refused(`'${path}' is no path that can be changed`);
  }
}

function checkModifiers(operator: string, path: string, operand: unknown): void {
  if (operator !== '$push' && operator !== '$addToSet') return;
  if (isPlainObject(operand) && Object.keys(operand).some((field) => field.startsWith('$'))) {
    throw refused(`${operator} of '${path}' uses a modifier that not every server has`);
  }
}

/** No path may stand twice, or lie below another. */
function checkConflicts(changes: readonly PathChange[]): void {
  const paths = new Set<string>();
  for (const { path } of changes) {
    if (paths.has(path)) throw conflict(path, path);
    paths.add(path);
  }
  for (const { path } of changes)
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
      const above = path.slice(0, dot);
      if (paths.has(above)) throw conflict(above, path);
    }
}

function conflict(path: string, other: string): StoreRequestError {
  return refused(`the paths '${path}' and '${other}' conflict`);
}

function refused(problem: string): StoreRequestError {
  return new StoreRequestError('UPDATE_REFUSED', `The update cannot be made: ${problem}.`);
}
