import type { Comparable } from '../document-collection.js';
import { compareValues, rankOf, typeRank } from './compare-values.js';
import { documentMatcher } from './document-matcher.js';
import { StoreRequestError } from './store-error.js';
import { isPlainObject } from './stored-document.js';

/** One end of a range. */
export interface Bound {
  readonly value: Comparable;
  readonly inclusive: boolean;
}

/** What a filter says about one path, as far as an ordered index can use it. */
export interface PathCondition {
  /** The path has one of these values (sorted, each once). */
  readonly values?: readonly Comparable[];
  readonly lower?: Bound;
  readonly upper?: Bound;
  /** The values and bounds above are all that the filter says about this path. */
  readonly complete: boolean;
  /** A document that lacks the field may match. */
  readonly allowsMissing: boolean;
  /** Asks for the presence of the field, which a key cannot tell from null. */
  readonly asksPresence: boolean;
  /** Asks for the presence of the field, and for nothing else. */
  readonly isPresence: boolean;
}

export interface ParsedFilter {
  readonly conditions: ReadonlyMap<string, PathCondition>;
  /** The branches of `$or`, each joined with everything outside of it. */
  readonly alternatives: readonly ParsedFilter[] | undefined;
  readonly matches: (document: unknown) => boolean;
}

const operators = new Set(['$in', '$ne', '$lt', '$lte', '$gt', '$gte', '$exists']);

/**
 * Reads a filter of the port's operator subset.
 *
 * @throws StoreRequestError FILTER_INVALID for anything else, so that the embedded store accepts nothing that another
 * server might understand differently. An undefined value is refused too: ignored, it would match everything.
 */
export function parseFilter(filter: object): ParsedFilter {
  const { $or: branches, ...fields } = filter as Record<string, unknown>;
  const conditions = new Map<string, PathCondition>();
  for (const [path, condition] of Object.entries(fields))
    conditions.set(path, parseCondition(path, condition));
  let alternatives: ParsedFilter[] | undefined;
  if (branches !== undefined) {
    if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isPlainObject)) {
      throw invalid('$or needs a list of at least one filter');
    }
    alternatives = branches.map((branch) => joinBranch(conditions, parseFilter(branch)));
  }
  // Compiled when the first document is looked at: where an index answers exactly, none is.
  let matcher: ParsedFilter['matches'] | undefined;
  return { conditions, alternatives, matches: (document) => (matcher ??= documentMatcher(filter))(document) };
}

/** What a planner may assume inside a branch: the outer conditions, and the branch's own on the other paths. */
function joinBranch(outer: ReadonlyMap<string, PathCondition>, branch: ParsedFilter): ParsedFilter {
  const conditions = new Map([...branch.conditions, ...outer]);
  return { ...branch, conditions };
}

function parseCondition(path: string, condition: unknown): PathCondition {
  if (path === '' || path.startsWith('$')) throw invalid(`'${path}' is no field that can be asked for`);
  if (isComparable(condition)) return equalTo(condition);
  if (!isPlainObject(condition) || Object.keys(condition).length === 0) {
    throw invalid(`'${path}' is compared with something that is no plain value`);
  }
  return fromParts(path, condition);
}

function equalTo(value: Comparable): PathCondition {
  return {
    values: [value],
    complete: true,
    allowsMissing: value === null,
    asksPresence: false,
    isPresence: false,
  };
}

function fromParts(path: string, parts: Record<string, unknown>): PathCondition {
  for (const [operator, operand] of Object.entries(parts)) checkOperand(path, operator, operand);
  const listed = parts['$in'] as readonly Comparable[] | undefined;
  // What is missing has the key of null.
  const values = listed ?? (parts['$exists'] === false ? [null] : undefined);
  const lower = bound(parts['$gt'], false) ?? bound(parts['$gte'], true);
  const upper = bound(parts['$lt'], false) ?? bound(parts['$lte'], true);
  const used = [values, lower, upper].filter((part) => part !== undefined).length;
  const sameType = !lower || !upper || rankOf(lower.value) === rankOf(upper.value);
  return {
    ...(values && { values: distinct(values) }),
    ...(lower && { lower }),
    ...(upper && sameType && { upper }),
    complete:
      used === Object.keys(parts).length && (!values || used === 1) && sameType && !('$exists' in parts),
    allowsMissing: Object.entries(parts).every(([operator, operand]) => missingPasses(operator, operand)),
    asksPresence: '$exists' in parts,
    isPresence: parts['$exists'] === true && Object.keys(parts).length === 1,
  };
}

/** A bound that an index can use. Null and NaN have no range around them: the matcher alone decides. */
function bound(value: unknown, inclusive: boolean): Bound | undefined {
  if (value === undefined || value === null || Number.isNaN(value)) return undefined;
  return { value: value as Comparable, inclusive };
}

function missingPasses(operator: string, operand: unknown): boolean {
  if (operator === '$in') return (operand as readonly Comparable[]).includes(null);
  if (operator === '$exists') return operand === false;
  if (operator === '$ne') return operand !== null;
  return operand === null && (operator === '$lte' || operator === '$gte');
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

function isComparable(value: unknown): value is Comparable {
  const rank = rankOf(value);
  return value !== undefined && rank !== typeRank.object && rank !== typeRank.array && !isInvalidDate(value);
}

function isInvalidDate(value: unknown): boolean {
  return value instanceof Date && Number.isNaN(value.getTime());
}

function distinct(values: readonly Comparable[]): Comparable[] {
  const sorted = [...values].sort(compareValues);
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
}

function invalid(problem: string): StoreRequestError {
  return new StoreRequestError('FILTER_INVALID', `The filter cannot be used: ${problem}.`);
}
