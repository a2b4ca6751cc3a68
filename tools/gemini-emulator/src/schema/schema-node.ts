export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** A requested schema as the emulator works with it, whatever dialect it came in. Recursive schemas are cyclic. */
export interface SchemaNode {
  /** Absent: any type. */
  type?: SchemaType;
  nullable: boolean;
  format?: string;
  pattern?: string;
  enum?: readonly (string | number)[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties: Map<string, SchemaNode>;
  required: readonly string[];
  minProperties?: number;
  maxProperties?: number;
  items?: SchemaNode;
  prefixItems: readonly SchemaNode[];
  minItems?: number;
  maxItems?: number;
  anyOf: readonly SchemaNode[];
}
