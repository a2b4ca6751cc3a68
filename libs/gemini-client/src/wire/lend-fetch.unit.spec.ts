import { lendFetch } from './lend-fetch.js';

const own: typeof fetch = () => Promise.reject(new Error('nobody is there'));

describe('lending a fetch', () => {
  it('lends it to what runs within the turn, and to nobody after it', async () => {
    const before = globalThis.fetch;
    const seen = await lendFetch(own, async () => {
      const atOnce = globalThis.fetch;
      await Promise.resolve();
      return [atOnce, globalThis.fetch];
    });
    expect(seen).toEqual([own, before]);
    expect(globalThis.fetch).toBe(before);
  });

  it('takes it back from what fails', () => {
    const before = globalThis.fetch;
    const failing = (): never => {
      throw new Error('broken');
    };
    expect(() => lendFetch(own, failing)).toThrow('broken');
    expect(globalThis.fetch).toBe(before);
  });
});
