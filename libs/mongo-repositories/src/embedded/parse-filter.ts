import type { Comparable } from '../document-collection.js';
import { checkFilter, isComparable } from '../requests/check-filter.js';
import { compareValues, rankOf } from './compare-values.js';
import { branchesOf, documentMatcher } from './document-matcher.js';

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

/**
 * Reads a filter of the port's operator subset.
 *
 * @throws StoreRequestError FILTER_INVALID for anything else
 */
export function parseFilter(filter: object): ParsedFilter {
  checkFilter(filter);
  return parse(filter);
}

function parse(filter: object): ParsedFilter {
  const conditions = new Map<string, PathCondition>();
  for (const [path, condition] of Object.entries(filter))
    if (path !== '$or') conditions.set(path, parseCondition(condition));
  const alternatives = branchesOf(filter)?.map((branch) => joinBranch(conditions, parse(branch)));
  // Compiled when the first document is looked at: where an index answers exactly, none is.
  let matcher: ParsedFilter['matches'] | undefined;
  return { conditions, alternatives, matches: (document) => (matcher ??= documentMatcher(filter))(document) };
}

/** What a planner may assume inside a branch: the outer conditions, and the branch's own on the other paths. */
function joinBranch(outer: ReadonlyMap<string, PathCondition>, branch: ParsedFilter): ParsedFilter {
  const conditions = new Map([...branch.conditions, ...outer]);
  return { ...branch, conditions };
}

function parseCondition(condition: unknown): PathCondition {
  return isComparable(condition) ? equalTo(condition) : fromParts(condition as Record<string, unknown>);
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

function fromParts(parts: Record<string, unknown>): PathCondition {
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

function distinct(values: readonly Comparable[]): Comparable[] {
  const sorted = [...values].sort(compareValues);
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
}
