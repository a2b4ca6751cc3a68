import { limiter } from './limiter.js';

describe('the limiter of the Gemini client', () => {
  it('keeps to every figure that it is held against', async () => {
    const missed = (await limiter.run({ quick: false })).filter((one) => !one.passed);
    expect(missed).toEqual([]);
  });
});
