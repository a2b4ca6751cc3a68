import type { FaultCall } from '../faults/fault-call.js';
import type { ParsedFaultRule } from './fault-rule.js';
import { toPattern } from './pattern.js';

/** Tells whether a call is one of those that a rule means, whatever their number and the dice say. */
export function compileMatch({ match }: ParsedFaultRule): (call: FaultCall, ageMs: number) => boolean {
  const { model, kind, schemaKind, promptIncludes, requestIdIncludes, key, window } = match;
  const schema = match.schema === undefined ? undefined : toPattern(match.schema);
  const prompt = match.prompt === undefined ? undefined : toPattern(match.prompt);
  return (call, ageMs) =>
    (kind === undefined || kind === call.kind) &&
    (model === undefined || model === call.model) &&
    (key === undefined || key === call.key.label || key === call.key.secret) &&
    (window === undefined || (ageMs >= window.fromMs && ageMs < (window.toMs ?? Infinity))) &&
    (schemaKind === undefined || schemaKind === call.schemaKind) &&
    (requestIdIncludes === undefined || (call.requestId ?? '').includes(requestIdIncludes)) &&
    (promptIncludes === undefined || call.prompt.includes(promptIncludes)) &&
    (prompt === undefined || prompt.test(call.prompt)) &&
    (schema === undefined || schema.test(describeSchema(call)));
}

function describeSchema({ schemaKind, schema }: FaultCall): string {
  return `${schemaKind ?? ''} ${schema === undefined ? '' : JSON.stringify(schema)}`;
}
