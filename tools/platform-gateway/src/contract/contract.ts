import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';
import { z } from 'zod';

/** The contract, as seen both from this tool's sources and from its build. */
const CONTRACT_FILE = fileURLToPath(new URL('../../../../docs/platform-api.openapi.yaml', import.meta.url));

/** The methods that the contract uses. */
export const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

const Reference = z.object({ $ref: z.string() });
const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'header', 'query']),
  schema: z.unknown(),
});
export type Parameter = z.infer<typeof Parameter>;
const Parameters = z.array(z.union([Reference, Parameter])).default([]);
const Content = z.record(z.string(), z.unknown());
const Response = z.object({ content: Content.default({}) });
const OperationObject = z.object({
  operationId: z.string(),
  parameters: Parameters,
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.union([Reference, Response])),
  security: z.array(z.unknown()).optional(),
});
const PathItem = z.object({
  parameters: Parameters,
  ...Object.fromEntries(METHODS.map((method) => [method, OperationObject.optional()])),
});
const Document = z.object({
  paths: z.record(z.string(), PathItem),
  components: z.object({
    parameters: z.record(z.string(), Parameter),
    responses: z.record(z.string(), Response),
  }),
});

/** A place in the document, as its keys from the root. */
export type Place = readonly string[];

/** One operation of the contract; its schemas are named by their places in the document. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** With the parameters in braces. */
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: Parameter['in'];
    readonly schema: Place;
  }[];
  /** Content type -> schema; empty when the operation takes no body. */
  readonly body: ReadonlyMap<string, Place>;
  /** Status (or `default`) -> content type -> schema. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** Whether it asks for the token, where there is one. */
  readonly isProtected: boolean;
}

export interface Contract {
  readonly document: object;
  readonly operations: readonly Operation[];
}

/** Reads docs/platform-api.openapi.yaml. Throws when the file is missing or uses what we do not understand. */
export async function loadContract(file = CONTRACT_FILE): Promise<Contract> {
  const document = parse(await readFile(file, 'utf8')) as object;
  const { paths, components } = Document.parse(document);
  const operations: Operation[] = [];

  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const found = OperationObject.optional().parse((item as Readonly<Record<string, unknown>>)[method]);
      if (found === undefined) continue;
      const place = ['paths', path, method];
      const shared = parametersOf(item.parameters, ['paths', path], components.parameters);
      operations.push({
        id: found.operationId,
        method,
        path,
        parameters: [...shared, ...parametersOf(found.parameters, place, components.parameters)],
        body: contentOf(found.requestBody?.content ?? {}, [...place, 'requestBody']),
        answers: answersOf(found.responses, place, components.responses),
        isProtected: found.security === undefined,
      });
    }
  }
  return { document, operations };
}

function parametersOf(
  list: z.infer<typeof Parameters>,
  place: Place,
  shared: Readonly<Record<string, Parameter>>,
): Operation['parameters'] {
  return list.map((one, index) => {
    if (!('$ref' in one))
      return { name: one.name, in: one.in, schema: [...place, 'parameters', String(index), 'schema'] };
    const name = lastOf(one.$ref);
    const found = shared[name];
    if (found === undefined) throw new Error(`The contract refers to ${one.$ref}, which it lacks.`);
    return { name: found.name, in: found.in, schema: ['components', 'parameters', name, 'schema'] };
  });
}

/** Status -> content; a shared response lies where it is defined. */
function answersOf(
  responses: z.infer<typeof OperationObject>['responses'],
  place: Place,
  shared: Readonly<Record<string, z.infer<typeof Response>>>,
): Operation['answers'] {
  const answers = new Map<string, ReadonlyMap<string, Place>>();
  for (const [status, response] of Object.entries(responses)) {
    if (!('$ref' in response)) {
      answers.set(status, contentOf(response.content, [...place, 'responses', status]));
      continue;
    }
    const name = lastOf(response.$ref);
    const found = shared[name];
    if (found === undefined) throw new Error(`The contract refers to ${response.$ref}, which it lacks.`);
    answers.set(status, contentOf(found.content, ['components', 'responses', name]));
  }
  return answers;
}

function contentOf(content: Readonly<Record<string, unknown>>, place: Place): ReadonlyMap<string, Place> {
  return new Map(Object.keys(content).map((type) => [type, [...place, 'content', type, 'schema']]));
}

const lastOf = (reference: string): string => reference.split('/').at(-1) ?? '';
