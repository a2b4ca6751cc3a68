import { readSchema } from './read-schema.js';
import { isOverBudget } from './schema-budget.js';

const person = { type: 'OBJECT', properties: { name: { type: 'STRING' } } };
const list = (items: object, bounds: object = {}): object => ({ type: 'ARRAY', items, ...bounds });
const object = (properties: object): object => ({ type: 'OBJECT', properties });

it.each([
  ['no bounds on arrays of objects', object({ a: list(person), b: list(person) }), false],
  ['one small bound', object({ a: list(person, { maxItems: 10 }) }), false],
  ['a large bound', object({ a: list(person, { maxItems: 40 }) }), true],
  ['a large lower bound', object({ a: list(person, { minItems: 40 }) }), true],
  ['two bounds', object({ a: list(person, { maxItems: 5 }), b: list(person, { minItems: 5 }) }), true],
  [
    'bounds on arrays of texts',
    object({ a: list({ type: 'STRING' }, { maxItems: 99 }), b: list({ type: 'STRING' }, { maxItems: 99 }) }),
    false,
  ],
  [
    'far too much enum text',
    { type: 'STRING', enum: Array.from({ length: 900 }, (_unused, index) => `member-${index}`) },
    true,
  ],
])('a schema with %s is over the budget: %#', (_what, schema, expected) => {
  expect(isOverBudget(readSchema(schema))).toBe(expected);
});
