import { parseAnswer } from './parse-answer.js';

const BASE64 = 'iVBORw0KGgo+/9=='.repeat(10_000);

describe('parsing a long answer', () => {
  it.each<[string, string]>([
    [
      'a picture',
      JSON.stringify({ inlineData: { mimeType: 'image/png', data: BASE64 }, usage: { data: 7 } }),
    ],
    ['several, spaced out', JSON.stringify([{ data: BASE64 }, { data: 'x' }, { data: '' }], null, 2)],
    ['a text that looks like a picture', JSON.stringify({ text: `"data":"0" ${BASE64}`, data: BASE64 })],
    ['a key that ends like it', JSON.stringify({ 'a"data': 'b', data: BASE64 })],
    ['a picture with something escaped', JSON.stringify({ data: `${BASE64}"\n\\"` })],
    ['a key that is written otherwise', `[{"d\\u0061ta":"0"},{"data":"${BASE64}"}]`],
    ['no picture', JSON.stringify({ text: BASE64 })],
  ])('gives what JSON.parse gives: %s', (_, text) => {
    expect(parseAnswer(text)).toEqual(JSON.parse(text));
  });

  it('lets a line break through that stands as it is within Base64', () => {
    const data = `${BASE64}\n${BASE64}`;
    expect(parseAnswer(`{"data":"${data}"}`)).toEqual({ data });
  });

  it.each(['{"data":"', `{"data":"${BASE64}`, `{"data":"${BASE64}"`, `{"data":"${BASE64}",}`])(
    'refuses what is no JSON',
    (text) => {
      expect(() => parseAnswer(text)).toThrow(SyntaxError);
    },
  );
});
