import { AbortGroup } from './abort-group.js';

const REASON = new Error('stop');

function group() {
  const source = new AbortController();
  return { source, members: new AbortGroup(source.signal) };
}

describe('a group that aborts together', () => {
  it('aborts who is in it, with the reason of the signal', () => {
    const { source, members } = group();
    const [one, another] = [new AbortController(), new AbortController()];
    members.join(one);
    members.join(another);
    expect(one.signal.aborted).toBe(false);
    source.abort(REASON);
    expect([one.signal.reason, another.signal.reason]).toEqual([REASON, REASON]);
  });

  it('leaves alone who has left', () => {
    const { source, members } = group();
    const left = new AbortController();
    members.join(left)();
    source.abort(REASON);
    expect(left.signal.aborted).toBe(false);
  });

  it('aborts who comes too late', () => {
    const { source, members } = group();
    source.abort(REASON);
    const late = new AbortController();
    members.join(late);
    expect(late.signal.reason).toBe(REASON);
  });
});
