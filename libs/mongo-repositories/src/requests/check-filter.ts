import type { Comparable } from '../document-collection.js';
import { isPlainObject } from './plain-object.js';
import { StoreRequestError } from './store-request-error.js';

const operators = new Set(['$in', '$ne', '$lt', '$lte', '$gt', '$gte', '$exists']);

/**
 * Checks that a filter holds nothing but the port's operator subset.
 *
 * @throws StoreRequestError FILTER_INVALID for anything else, so that no store accepts what another might understand
 * differently. An undefined value is refused too: ignored, it would match everything.
 */
export function checkFilter(filter: object): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$or') checkBranches(condition);
    else checkCondition(path, condition);
  }
}

function checkBranches(branches: unknown): void {
  if (branches === undefined) return;
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isPlainObject)) {
    throw invalid('$or needs a list of at least one filter');
  }
  for (const branch of branches) checkFilter(branch);
}

/** A value that a field may be compared with. */
export function isComparable(value: unknown): value is Comparable {
  if (value === null) return true;
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function checkCondition(path: string, condition: unknown): void {
  if (path === '' || path.startsWith('$') || path.includes('\0')) {
    throw invalid(`'${path}' is no field that can be asked for`);
  }
  if (isComparable(condition)) return;
  if (!isPlainObject(condition) || Object.keys(condition).length === 0) {
    throw invalid(`'${path}' is compared with something that is no plain value`);
  }
  for (const [operator, operand] of Object.entries(condition)) checkOperand(path, operator, operand);
}

function checkOperand(path: string, operator: string, operand: unknown): void {
  if (!operators.has(operator)) throw invalid(`'${path}' uses ${operator}, which not every server has`);
  const fits =
    operator === '$exists'
      ? typeof operand === 'boolean'
      : operator === '$in'
        ? Array.isArray(operand) && operand.every(isComparable)
        : isComparable(operand);
  if (!fits) throw invalid(`${operator} of '${path}' has a value that it cannot use`);
}

function invalid(problem: string): StoreRequestError {
  return new StoreRequestError('FILTER_INVALID', `The filter cannot be used: ${problem}.`);
}
