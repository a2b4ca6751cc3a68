/** The only words we use to say what an answer looks like; everything else is refused by a server, or ignored. */
export const SCHEMA_KEYWORDS = [
  'type',
  'description',
  'nullable',
  'enum',
  'items',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'properties',
  'required',
  'propertyOrdering',
  'anyOf',
] as const;

/**
 * What an answer has to look like, in the words that both of Gemini's dialects have in common. As it stands it is the
 * OpenAPI dialect, but for numbers in `enum`; see `inDialect`.
 */
export interface ResponseSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description?: string;
  readonly nullable?: true;
  readonly enum?: readonly (string | number)[];
  readonly items?: ResponseSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, ResponseSchema>>;
  readonly required?: readonly string[];
  readonly propertyOrdering?: readonly string[];
  readonly anyOf?: readonly ResponseSchema[];
}
