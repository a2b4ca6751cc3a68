import { RecentDocuments } from './recent-documents.js';

const document = (_id: string, n = 0) => ({ _id, n });
const encoded = (_id: string, n: number) => ({
  document: document(_id, n),
  bytes: Buffer.alloc(10),
  ends: [],
});

describe('The documents that were written last', () => {
  it('are the newest of each id', () => {
    const recent = new RecentDocuments();
    recent.keep(document('a', 1), 10);
    recent.keep(document('a', 2), 10);
    expect(recent.committed('a')).toEqual({ _id: 'a', n: 2 });
    expect(recent.committed('b')).toBeUndefined();
  });

  it('make room when they are too many, those first that nobody asked for longest', () => {
    const recent = new RecentDocuments(30);
    for (const id of ['a', 'b', 'c']) recent.keep(document(id), 10);
    recent.committed('a');
    recent.keep(document('d'), 10);
    expect(['a', 'b', 'c', 'd'].map((id) => recent.committed(id)?._id)).toEqual(['a', undefined, 'c', 'd']);
  });

  it('are counted once, however often one is written', () => {
    const recent = new RecentDocuments(30);
    recent.keep(document('a'), 10);
    for (let n = 0; n < 5; n += 1) recent.keep(document('b', n), 20);
    expect(recent.committed('a')).toBeDefined();
  });

  it('leave out one that is too large for itself', () => {
    const recent = new RecentDocuments(30);
    recent.keep(document('a'), 31);
    expect(recent.committed('a')).toBeUndefined();
    recent.keep(document('b'), 30);
    expect(recent.committed('b')).toBeDefined();
  });

  it('are seen by everybody when they are committed, and before by their transaction alone', () => {
    const recent = new RecentDocuments();
    recent.keep(document('a', 1), 10);
    recent.write(encoded('a', 2));
    expect([recent.current('a')?.n, recent.committed('a')?.n]).toEqual([2, 1]);
    recent.commit();
    expect([recent.current('a')?.n, recent.committed('a')?.n]).toEqual([2, 2]);
    recent.write(encoded('a', 3));
    recent.clear();
    expect(recent.current('a')).toBeUndefined();
  });

  it('are known with their bytes when they were written, and not when they were read', () => {
    const recent = new RecentDocuments();
    recent.keep(document('a', 1), 10);
    expect(recent.encoded(document('a', 1))).toBeUndefined();
    recent.write(encoded('a', 2));
    expect(recent.encoded(document('a', 2))?.document['n']).toBe(2);
    recent.commit();
    recent.write(encoded('a', 3));
    expect(recent.encoded(document('a', 3))?.document['n']).toBe(3);
  });

  it('are forgotten together', () => {
    const recent = new RecentDocuments(30);
    recent.keep(document('a'), 30);
    recent.clear();
    expect(recent.committed('a')).toBeUndefined();
    recent.keep(document('b'), 30);
    expect(recent.committed('b')).toBeDefined();
  });
});
