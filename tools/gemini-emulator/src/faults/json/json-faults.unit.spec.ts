import { someCall } from '../../../test/plan-of.js';
import { createDice } from '../../random/dice.js';
import { findFault } from '../fault-table.js';

const sample = JSON.stringify({
  content: 'The harbour "Old Wharf" sleeps under a low sky',
  likes: 12,
  is_pinned: true,
  place: null,
  hashtags: ['#rain'],
});

function broken(name: string, json = sample): string {
  const fault = findFault(name);
  const effect = fault?.ready({}).effect(someCall(), createDice('test'));
  return effect?.at === 'text' ? effect.change(json) : 'no change of a text';
}
const parse = (text: string): unknown => JSON.parse(text);

describe('the JSON is whole, with something round it', () => {
  it.each([
    ['fenced_json', /^```json\n([^]*)\n```$/],
    ['prose_json', /^Here is [^{]*\n\n([^]*)\n\nLet me/],
    ['prose_and_fence', /^Sure![^{]*```json\n([^]*)\n```\n\n.*\{and fits\}/],
    ['doubled_json', /^([^]*)\n\1$/],
    ['trailing_fragment', /^([^]*\})":\["#rain"\]\}$/],
  ])('%s', (name, pattern) => {
    const text = broken(name);
    expect(() => parse(text)).toThrow();
    expect(pattern.exec(text)?.[1]).toBe(sample);
  });
});

describe('one thing is wrong, and all is right again without it', () => {
  it.each<[string, (text: string) => string]>([
    ['trailing_comma', (text) => text.replace(/,\}$/, '}')],
    ['raw_newline', (text) => text.replace('\n', '')],
    ['unescaped_quote', (text) => text.replace('"quoted" ', '')],
    ['nan_value', (text) => text.replace('"likes":NaN', '"likes":12')],
  ])('%s', (name, mend) => {
    const text = broken(name);
    expect(() => parse(text)).toThrow();
    expect(mend(text)).toBe(sample);
  });

  it('python_literals are written as Python writes them', () => {
    expect(broken('python_literals')).toBe(
      `{'content':'The harbour "Old Wharf" sleeps under a low sky','likes':12,'is_pinned':True,'place':None,'hashtags':['#rain']}`,
    );
  });

  it('raw_newline and unescaped_quote break a text within its value, never a key', () => {
    const text = broken('unescaped_quote', '{"a long key with spaces":"short one","b":1}');
    expect(text).toBe('{"a long key with spaces":"short "quoted" one","b":1}');
  });
});

it('invalid_json has lost a stretch', () => {
  const text = broken('invalid_json');
  expect(() => parse(text)).toThrow();
  expect(text.length).toBeLessThan(sample.length);
});

it.each([
  ['nan_value', '{"a":null}', '{"a":NaN}'],
  ['nan_value', '{"a":["x"]}', '{"a":NaN}'],
  ['nan_value', '{"a":"x"}', '{"a":NaN}'],
  ['nan_value', '[]', '[]'],
  ['raw_newline', '{"a":"b"}', '{"a":"b"}'],
])('%s makes of %s: %s', (name, json, expected) => {
  expect(broken(name, json)).toBe(expected);
});
