import { badFields, invalidArgument, plainInvalidArgument, type RpcError } from '../http/rpc-error.js';
import type { ModelCard } from '../models/model-table.js';
import { checkJsonSchema } from '../schema/json-schema-rules.js';
import { checkResponseSchema } from '../schema/response-schema-rules.js';
import { checkImageRequest } from './image-request-rules.js';
import type { GenerateRequest } from './read-generate-request.js';

type Rule = (request: GenerateRequest, model: ModelCard) => RpcError | null;

/** The first reason for which Gemini refuses the request on this model; null for a good one. */
export function checkRequest(request: GenerateRequest, model: ModelCard): RpcError | null {
  for (const rule of rules) {
    const refusal = rule(request, model);
    if (refusal !== null) return refusal;
  }
  return null;
}

const topLevelNames = new Set(
  'model tools toolConfig safetySettings cachedContent serviceTier store labels continuationToken'.split(' '),
);

const configNames = new Set(
  (
    'responseMimeType responseSchema responseJsonSchema _responseJsonSchema maxOutputTokens stopSequences seed ' +
    'candidateCount temperature topP topK presencePenalty frequencyPenalty thinkingConfig responseModalities ' +
    'imageConfig responseLogprobs logprobs mediaResolution speechConfig enableEnhancedCivicAnswers responseFormat'
  ).split(' '),
);

const mimeTypes = new Set(['text/plain', 'application/json', 'text/x.enum']);

const rules: readonly Rule[] = [
  function knowsEveryName(request) {
    const unknownTop = request.topLevelNames.filter((name) => !topLevelNames.has(name));
    if (unknownTop.length > 0) return unknownNames(unknownTop, '');
    const unknown = Object.keys(request.config).filter((name) => !configNames.has(name));
    return unknown.length > 0 ? unknownNames(unknown, 'generation_config') : null;
  },
  function hasContents(request) {
    if (request.turns === 0)
      return violation('contents', '* GenerateContentRequest.contents: contents is not specified');
    return null;
  },
  function lastTurnIsTheUsers(request) {
    return request.lastRole === 'model'
      ? invalidArgument(
          'Please ensure that single turn requests end with a user role or the role field is empty.',
        )
      : null;
  },
  function hasNoPenalty({ config }) {
    return (config.presencePenalty ?? 0) !== 0 || (config.frequencyPenalty ?? 0) !== 0
      ? invalidArgument('Penalty is not enabled for this model')
      : null;
  },
  function hasOneCandidate({ config }) {
    return (config.candidateCount ?? 1) > 1
      ? invalidArgument('Multiple candidates is not enabled for this model')
      : null;
  },
  function asksForAnAllowedNumberOfTokens({ config }, model) {
    const asked = config.maxOutputTokens;
    if (asked === undefined) return null;
    if (asked < 1) return invalidArgument('max_output_tokens must be positive.');
    if (asked <= model.outputTokenLimit) return null;
    return invalidArgument(
      `Unable to submit request because it has a maxOutputTokens value of ${asked} but the supported range is ` +
        `from 1 (inclusive) to ${model.outputTokenLimit + 1} (exclusive). Update the value and try again.`,
    );
  },
  function hasFewStopSequences({ config }) {
    return (config.stopSequences?.length ?? 0) > 5
      ? invalidArgument('The number of stop sequences must be at most 5.')
      : null;
  },
  function thinksAtALevelTheModelHas({ config }, model) {
    const level = config.thinkingConfig?.thinkingLevel?.toLowerCase();
    if (level === undefined || model.thinkingLevels.some((known) => known === level)) return null;
    return invalidArgument(`Thinking level ${level.toUpperCase()} is not supported for this model.`);
  },
  function answersInAKnownMimeType({ config }) {
    const mimeType = config.responseMimeType;
    if (mimeType === undefined || mimeTypes.has(mimeType)) return null;
    return violation(
      'generation_config.response_mime_type',
      '* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are ' +
        '`text/plain`, `application/json`, `application/xml`, `application/yaml` and `text/x.enum`.',
    );
  },
  checkImageRequest,
  function hasAtMostOneSchema({ config }) {
    return config.responseSchema !== undefined && config.responseJsonSchema !== undefined
      ? invalidArgument('Only one of response_schema and response_json_schema may be set.')
      : null;
  },
  function schemaNeedsAMimeType({ config }) {
    const hasSchema = config.responseSchema !== undefined || config.responseJsonSchema !== undefined;
    if (
      !hasSchema ||
      config.responseMimeType === 'application/json' ||
      config.responseMimeType === 'text/x.enum'
    ) {
      return null;
    }
    return violation(
      'generation_config.response_schema',
      '* GenerateContentRequest.generation_config.response_schema: only allowed when response_mime_type is ' +
        '`application/json` or `text/x.enum`.',
    );
  },
  function schemaIsInTheSubset({ config }) {
    const violations = config.responseSchema === undefined ? [] : checkResponseSchema(config.responseSchema);
    return violations.length === 0 ? null : badFields(violations);
  },
  function jsonSchemaIsDocumented({ config }) {
    return config.responseJsonSchema !== undefined && checkJsonSchema(config.responseJsonSchema).length > 0
      ? plainInvalidArgument
      : null;
  },
];

function unknownNames(names: readonly string[], at: string): RpcError {
  const where = at === '' ? '' : ` at '${at}'`;
  return badFields(
    names.map((name) => ({
      field: at,
      description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
    })),
  );
}

function violation(field: string, description: string): RpcError {
  return badFields([{ field, description }]);
}
