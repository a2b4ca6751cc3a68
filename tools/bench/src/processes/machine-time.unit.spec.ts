import { machineCpuMs, readBusyMs } from './machine-time.js';

describe('what the processors of a machine spent', () => {
  it('is all but what they were idle, guests once', () => {
    const stat = 'cpu  100 20 30 5000 400 1 2 3 50 6\ncpu0 100 20 30 5000 400 1 2 3 50 6\nintr 9\n';
    expect(readBusyMs(stat)).toBe(1_560);
  });

  it('can be asked', async () => {
    expect(await machineCpuMs()).toBeGreaterThan(0);
  });
});
