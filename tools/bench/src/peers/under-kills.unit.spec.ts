import type { PeerWorker } from './peer-worker.js';
import { underKills } from './under-kills.js';

const now = async (): Promise<void> => undefined;

/** Workers that note what befalls them; only the one of that number comes to the end. */
function workers(finishing: number) {
  const seen: string[] = [];
  let started = 0;
  const startWorker = async (): Promise<PeerWorker> => {
    const number = (started += 1);
    let fail: (error: Error) => void = () => undefined;
    return {
      pid: number,
      run: () =>
        number === finishing
          ? Promise.resolve(1)
          : new Promise((_, reject) => {
              fail = reject;
            }),
      kill: async () => {
        seen.push(`${number} killed`);
        fail(new Error('killed'));
      },
      close: async () => void seen.push(`${number} closed`),
    };
  };
  return { seen, startWorker };
}

describe('workers under kills', () => {
  it('follow each other until one comes to the end', async () => {
    const { seen, startWorker } = workers(3);
    await underKills(startWorker, [now, now]);
    expect(seen).toEqual(['1 killed', '2 killed', '3 closed']);
  });

  it('are no measurement when there was nothing left to kill', async () => {
    const { startWorker } = workers(1);
    await expect(underKills(startWorker, [() => new Promise(() => undefined)])).rejects.toThrow('done');
  });
});
