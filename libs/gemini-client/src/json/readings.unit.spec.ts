import fc from 'fast-check';

import type { ResponseSchema } from '../schema/response-schema-type.js';
import { readings } from './readings.js';

const text: ResponseSchema = { type: 'string' };
const schema: ResponseSchema = { type: 'object', properties: { a: text, b: { type: 'array', items: text } } };

function first(answer: string, mayRepair = true): { value: unknown; repairs: readonly string[] } | undefined {
  for (const reading of readings(answer, schema, mayRepair)) {
    return { value: reading.value, repairs: reading.repairs };
  }
  return undefined;
}

describe('readings', () => {
  it.each<[string, string, unknown, readonly string[]]>([
    ['plain JSON', '{"a":"x"}', { a: 'x' }, []],
    ['JSON with a fence in a text', '{"a":"```json\\n{}\\n```"}', { a: '```json\n{}\n```' }, []],
    ['a fence', '```json\n{"a":"x"}\n```\n', { a: 'x' }, ['strip_fence']],
    ['a fence without its end', '```json\n{"a":"x"}', { a: 'x' }, ['strip_fence']],
    ['a bare fence', '```\n{"a":"x"}\n```', { a: 'x' }, ['strip_fence']],
    ['prose before and after', 'Sure: {"a":"x"} - done', { a: 'x' }, ['balanced_value']],
    ['braces in prose', 'Use {braces} so: {"a":"x"}', { a: 'x' }, ['balanced_value']],
    ['brackets within texts', 'So: {"a":"} { \\" ]"}.', { a: '} { " ]' }, ['balanced_value']],
    ['two objects', '{"a":"x"}\n{"a":"y"}', { a: 'x' }, ['balanced_value']],
    [
      'a fence with a doubled object',
      '```json\n{"a":"x"}{"a":"x"}\n```',
      { a: 'x' },
      ['strip_fence', 'balanced_value'],
    ],
    ['a trailing comma', '{"a":"x",}', { a: 'x' }, ['jsonrepair']],
    ['single quotes and python words', "{'a': None, 'b': ['x']}", { a: null, b: ['x'] }, ['jsonrepair']],
    ['inner quotes', '{"a":"he said "hi" to me"}', { a: 'he said "hi" to me' }, ['jsonrepair']],
    ['prose and a broken object', 'Here: {"a":"x",}', { a: 'x' }, ['jsonrepair']],
    ['a missing last bracket', '{"a":"x","b":["y"]', { a: 'x', b: ['y'] }, ['jsonrepair']],
  ])('read %s', (_, answer, value, repairs) => {
    expect(first(answer)).toEqual({ value, repairs });
  });

  it.each([
    ['is prose', 'I cannot do that.'],
    ['is empty', ''],
    ['is broken but holds a whole object of another kind', '{"a":"x" ,,: "b":[{"c":"y"}]} and {"c":"z"}'],
    ['ends within a text', '{"a":"x","b":["a long sentence that was cu'],
    ['has a quote within a key, which a repair would corrupt', '{"a"b":"x",}'],
  ])('do not invent a value when the answer %s', (_, answer) => {
    expect(first(answer)).toBeUndefined();
  });

  it('do not repair when the model did not say that it was done', () => {
    expect(first('{"a":"x",}', false)).toBeUndefined();
  });

  it('find the object in any prose without braces', () => {
    const prose = fc.string().map((words) => words.replaceAll(/[{}[\]"`]/g, ''));
    fc.assert(
      fc.property(prose, fc.string(), fc.array(fc.string()), prose, (before, a, b, after) => {
        expect(first(`${before}${JSON.stringify({ a, b })}${after}`, false)?.value).toEqual({ a, b });
      }),
    );
  });

  it('never throw, whatever the answer', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', '```', '\n', '1'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((list) => list.join('')),
        ),
        (answer) => {
          first(answer);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stay quick on a long answer full of open brackets', () => {
    // The time of the processor, not of the clock: a third of a second, and minutes if it grew with the square.
    const before = process.cpuUsage();
    first('{['.repeat(200_000));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
  });
});
