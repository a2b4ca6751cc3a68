import { z } from 'zod';

/** A regular expression as a text; capitals do not matter. */
export const Pattern = z.string().refine(isPattern, 'This is no regular expression');

export function toPattern(source: string): RegExp {
  return new RegExp(source, 'i');
}

function isPattern(source: string): boolean {
  try {
    return toPattern(source) instanceof RegExp;
  } catch {
    return false;
  }
}
