import type { AnswerKind } from '../calls/recorded-call.js';
import { plainInvalidArgument, type RpcError } from '../http/rpc-error.js';
import type { ModelCard } from '../models/model-table.js';
import { readBrief } from '../prompt/brief.js';
import { createDice } from '../random/dice.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import { checkAgainstSchema } from '../schema/check-against-schema.js';
import { fitToSchema } from '../schema/fit-to-schema.js';
import { readSchema } from '../schema/read-schema.js';
import { isOverBudget } from '../schema/schema-budget.js';
import type { SchemaNode } from '../schema/schema-node.js';
import { schemaInText } from '../schema/schema-in-text.js';
import { schemaKind, schemaKindInText } from '../schema/schema-kind.js';
import { paragraph, writeForName } from '../writers/write-generic.js';
import { writeDraft, writeSeveralPosts } from '../writers/write-draft.js';
import { createWriting, type Writing } from '../writers/writing.js';

export interface GeneratedText {
  readonly ok: true;
  readonly text: string;
}

export interface RefusedText {
  readonly ok: false;
  readonly error: RpcError;
}

/** Which answer a request wants: told by its schema, else by a schema that its prompt quotes; null for plain text. */
export function answerKindOf(request: GenerateRequest): AnswerKind | null {
  const { config, prompt, system } = request;
  const schema = wantedSchema(request);
  if (schema !== undefined) {
    return isListOfPosts(schema) ? 'PostDetail' : schemaKind(schema.properties.keys());
  }
  return config.responseMimeType === 'application/json' ? schemaKindInText(`${system}\n${prompt}`) : null;
}

/** The schema that the answer should fit: of the request, else one that its prompt quotes. */
function wantedSchema({ config, prompt, system }: GenerateRequest): SchemaNode | undefined {
  const raw = config.responseSchema ?? config.responseJsonSchema;
  if (raw !== undefined) return readSchema(raw);
  const isJson = config.responseMimeType === 'application/json';
  const quoted = isJson ? schemaInText(`${system}\n${prompt}`) : undefined;
  return quoted === undefined ? undefined : readSchema(quoted);
}

/**
 * Writes the answer to a request that has passed the rules. A schema that is over Gemini's budget, or that no value
 * satisfies, is refused as Gemini does it: with a bare 400.
 */
export function generateText(
  request: GenerateRequest,
  model: ModelCard,
  options: { readonly seed: number; readonly itemShift?: number },
): GeneratedText | RefusedText {
  const raw = request.config.responseSchema ?? request.config.responseJsonSchema;
  const schema = wantedSchema(request);
  if (raw !== undefined && schema !== undefined && isOverBudget(schema))
    return { ok: false, error: plainInvalidArgument };
  const writing = createWriting(
    readBrief(request.system, request.prompt),
    options.seed,
    keyOf(request, model),
  );
  const kind = answerKindOf(request);
  if (kind === null) return { ok: true, text: paragraph(writing) };
  const draft =
    schema !== undefined && isListOfPosts(schema)
      ? writeSeveralPosts(writing, options.itemShift)
      : writeDraft(kind, writing, options.itemShift);
  const value = schema === undefined ? (draft ?? { text: paragraph(writing) }) : fit(schema, draft, writing);
  if (raw !== undefined && schema !== undefined && checkAgainstSchema(schema, value).length > 0) {
    return { ok: false, error: plainInvalidArgument };
  }
  const bare = request.config.responseMimeType === 'text/x.enum' && typeof value === 'string';
  return { ok: true, text: bare ? value : JSON.stringify(value) };
}

function fit(schema: SchemaNode, draft: object | undefined, writing: Writing): unknown {
  return fitToSchema(schema, draft, { dice: writing.dice, text: (name) => writeForName(writing, name) });
}

/** Whether whole posts are asked for, and not only the ideas of posts, of which a list has the same name. */
function isListOfPosts(schema: SchemaNode): boolean {
  return schema.properties.get('posts')?.items?.properties.has('content') ?? false;
}

/** Everything that may change the answer; the same request has the same key. */
function keyOf(request: GenerateRequest, model: ModelCard): string {
  return createDice(
    model.id,
    request.system,
    request.prompt,
    request.inlineImages,
    JSON.stringify(request.config),
  )
    .next()
    .toString();
}
