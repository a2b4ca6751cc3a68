import { gatherUntilCommit } from './gather-until-commit.js';

/** A store that writes when the test says so. */
function heldStore() {
  const commits: { readonly key: string; readonly commit: () => readonly number[]; readonly end: (error?: Error) => void }[] = []; // prettier-ignore
  const doubled = gatherUntilCommit<number, number>(
    (take, key) =>
      new Promise((resolve, reject) => {
        let taken: readonly number[] = [];
        const commit = () => (taken = take());
        const end = (error?: Error) => (error ? reject(error) : resolve(taken.map((item) => item * 2)));
        commits.push({ key, commit, end });
      }),
  );
  return { doubled, commits };
}

describe('What is gathered until the store writes it', () => {
  it('goes together until then, and what comes later goes at once by itself', async () => {
    const { doubled, commits } = heldStore();
    const together = Promise.all([1, 2].map((n) => doubled('a', n)));
    const other = doubled('b', 3);
    expect(commits.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(commits[0]?.commit()).toEqual([1, 2]);
    const later = doubled('a', 4);
    expect(commits[2]?.commit()).toEqual([4]);
    expect(commits[1]?.commit()).toEqual([3]);
    for (const { end } of commits) end();
    expect(await together).toEqual([2, 4]);
    expect(await Promise.all([other, later])).toEqual([6, 8]);
  });

  it('fails for each of them, also when the store never came to write it, and not for those after', async () => {
    const { doubled, commits } = heldStore();
    const failed = Promise.allSettled([1, 2].map((n) => doubled('a', n)));
    const failure = new Error('The disk is full.');
    commits[0]?.end(failure);
    expect(await failed).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
    const later = doubled('a', 3);
    expect(commits[1]?.commit()).toEqual([3]);
    commits[1]?.end();
    expect(await later).toBe(6);
  });

  it('goes in parts of a hundred, so that no write becomes too large', async () => {
    const { doubled, commits } = heldStore();
    const all = Promise.all(Array.from({ length: 250 }, (_, n) => doubled('a', n)));
    expect(commits.map(({ commit }) => commit().length)).toEqual([100, 100, 50]);
    for (const { end } of commits) end();
    expect((await all).at(-1)).toBe(498);
  });
});
