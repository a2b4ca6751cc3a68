import { postDetailSchema } from '../../test/answer-schemas.js';
import { schemaInText } from './schema-in-text.js';

const written = JSON.stringify(postDetailSchema);

it.each([
  ['on a line of its own', `Write.\nIt must fit this JSON Schema:\n${written}`],
  ['at the end of a line', `Answer with JSON of this schema: ${written}\nThanks.`],
  ['after other JSON', `{"user":"x"}\n${written}`],
])('is found %s', (_where, text) => {
  expect(schemaInText(text)).toEqual(postDetailSchema);
});

it.each([
  ['no JSON', 'Write a post about {braces}.'],
  ['JSON that is no schema', '{"properties": null}\n{"content": "hello"}\n[1]'],
])('is not seen in %s', (_what, text) => {
  expect(schemaInText(text)).toBeUndefined();
});
