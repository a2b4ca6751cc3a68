/** The only words we use of Gemini's schema dialect (a subset of OpenAPI 3.0); everything else is refused by a server. */
export const SCHEMA_KEYWORDS = [
  'type',
  'description',
  'nullable',
  'enum',
  'items',
  'minItems',
  'maxItems',
  'properties',
  'required',
  'propertyOrdering',
  'anyOf',
] as const;

/** What an answer has to look like, in Gemini's words. */
export interface ResponseSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description?: string;
  readonly nullable?: true;
  readonly enum?: readonly string[];
  readonly items?: ResponseSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, ResponseSchema>>;
  readonly required?: readonly string[];
  readonly propertyOrdering?: readonly string[];
  readonly anyOf?: readonly ResponseSchema[];
}
