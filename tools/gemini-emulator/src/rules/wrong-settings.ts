import type { z } from 'zod';

import { knownFaults } from '../faults/fault-spec.js';

/** Fault rules or limits that are none: which field, and why, in one line. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';

  /** `what` is what was read, such as `faults`. */
  static of(what: string, error: z.ZodError, hint = ''): WrongSettings {
    const problems = error.issues.map(({ path, message }) => `${at(what, path)}: ${message}`);
    return new WrongSettings([`${problems.join('; ')}.`, hint].filter((text) => text !== '').join(' '));
  }
}

/** Fault rules that are none; the names of the faults that there are stand with the problem. */
export function wrongFaults(what: string, error: z.ZodError): WrongSettings {
  return WrongSettings.of(what, error, knownFaults);
}

function at(what: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    what,
  );
}
