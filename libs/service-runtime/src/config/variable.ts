import { z } from 'zod';

export interface VariableRule<T> {
  /** What the value is, to complete "Set it to ..." and "is not ...". */
  readonly expects: string;
  /** A value that works. */
  readonly example: string;
  /** The typed value, or undefined when the text is not one. */
  readonly read: (text: string) => T | undefined;
  /** The wrong value is not repeated in the message. */
  readonly hidden?: boolean;
}

/** A required variable of the environment, whose complaints say what to do. Add `.default()` or `.optional()` freely. */
export function variable<T>({ expects, example, read, hidden = false }: VariableRule<T>) {
  return z
    .string({ error: `not set. Set it to ${expects}, for example ${example}` })
    .transform((text, context): T => {
      const value = read(text);
      if (value !== undefined) return value;
      const shown = hidden ? 'the value' : JSON.stringify(text);
      context.addIssue(`${shown} is not ${expects}. Set it to, for example, ${example}`);
      return z.NEVER;
    });
}
