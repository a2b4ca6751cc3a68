import { putPicturesIn, takePicturesOut } from './pictures-apart.js';
import { type GenerateBody, userTurn } from './request-body.js';

const bodyOf = (contents: GenerateBody['contents']): GenerateBody => ({
  ...{ contents, generationConfig: {}, safetySettings: [] },
  systemInstruction: { parts: [{ text: 'Be "data":"-" short.' }] },
});
const picture = (letter: string) => ({ bytes: Buffer.from(letter.repeat(50)), contentType: 'image/png' });
const there = (body: GenerateBody): string => {
  const { hollow, pictures } = takePicturesOut(body);
  return Buffer.from(putPicturesIn(JSON.stringify(hollow), pictures)).toString();
};

describe('pictures apart from their body', () => {
  it.each([
    ['no picture', []],
    ['a picture', [picture('a')]],
    ['several pictures', [picture('a'), picture('b'), picture('')]],
  ])('come back to where they were: %s', (_, references) => {
    const body = bodyOf(userTurn('Say \\"data\\":\\"-\\" and "data":"-" in 木.', references));
    expect(there(body)).toBe(JSON.stringify(body));
  });

  it('leave nothing of themselves behind, and the body that was given as it was', () => {
    const body = bodyOf(userTurn('Draw.', [picture('a')]));
    const before = JSON.stringify(body);
    const { hollow, pictures } = takePicturesOut(body);
    expect(JSON.stringify(hollow)).not.toContain(pictures[0]);
    expect(JSON.stringify(body)).toBe(before);
  });

  it('are not sent in the wrong places', () => {
    expect(() => putPicturesIn('{}', ['QQ=='])).toThrow('0 places for 1 pictures');
  });
});
