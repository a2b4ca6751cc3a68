import { redact, redactText } from './redact.js';

it.each([
  ['GET https://x.test/v1?key=AIzaSyAbc&alt=sse failed', 'GET https://x.test/v1?[hidden]&alt=sse failed'],
  ['Authorization: Bearer abc.def-ghi was refused', 'Authorization: [hidden] was refused'],
  ['mongodb://root:pass@db:27017 is away', 'mongodb://[hidden]@db:27017 is away'],
  ['the key of the town', 'the key of the town'],
])('leaves secrets out of %j', (text, clean) => {
  expect(redactText(text)).toBe(clean);
});

it('shortens long texts and names binary data, however deep they are', () => {
  const prompt = 'word '.repeat(1_000);
  const clean = redact({ a: [{ prompt }], image: 'QUJD'.repeat(200), apiKey: 'x', at: null });
  expect(JSON.stringify(clean).length).toBeLessThan(2_300);
  expect(clean).toMatchObject({ image: '[800 characters of binary data]', apiKey: '[hidden]', at: null });
});
