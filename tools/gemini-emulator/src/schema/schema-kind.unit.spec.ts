import * as schemas from '../../test/answer-schemas.js';
import { readSchema } from './read-schema.js';
import { schemaKind, schemaKindInText } from './schema-kind.js';

it.each([
  ['WorldDescription', schemas.worldSchema],
  ['CharacterBatch', schemas.characterBatchSchema],
  ['CharacterDetail', schemas.characterDetailSchema],
  ['PostBatch', schemas.postBatchSchema],
  ['PostDetail', schemas.postDetailSchema],
  ['other', { type: 'OBJECT', properties: { answer: { type: 'STRING' } } }],
])('tells %s by its property names, as a schema and as text in a prompt', (kind, schema) => {
  expect(schemaKind(readSchema(schema).properties.keys())).toBe(kind);
  expect(schemaKindInText(`Answer with JSON of this schema: ${JSON.stringify(schema)}`)).toBe(kind);
});
