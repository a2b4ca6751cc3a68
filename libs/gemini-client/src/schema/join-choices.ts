import type { ResponseSchema } from './response-schema-type.js';

/** A choice between schemas; one that is left with a single member is that member. A choice is nullable if a member is. */
export function joinChoices(common: ResponseSchema, choices: readonly ResponseSchema[]): ResponseSchema {
  const nullable =
    common.nullable || choices.some((choice) => choice.nullable) ? { nullable: true as const } : {};
  const only = choices.length === 1 ? choices[0] : undefined;
  return only ? { ...only, ...common, ...nullable } : { ...common, ...nullable, anyOf: choices };
}
