import { copyValue } from '../requests/copy-value.js';
import { copyStored } from './copy-stored.js';

describe('A copy of what is stored', () => {
  const stored = copyValue(
    { _id: 'a', none: null, at: new Date(5), steps: { list: [1, { text: 'x' }, [new Date(6)]] } },
    '',
  ) as { at: Date; steps: { list: [number, { text: string }, [Date]] } };

  it('is the same', () => {
    expect(copyStored(stored)).toEqual(stored);
    expect(copyStored(Object.assign(Object.create(null) as object, { b: 1, a: 2 }))).toStrictEqual({
      b: 1,
      a: 2,
    });
  });

  it('shares nothing that can be changed', () => {
    const copy = copyStored(stored) as typeof stored;
    copy.at.setTime(0);
    copy.steps.list[1].text = 'y';
    copy.steps.list[2][0].setTime(0);
    copy.steps.list.pop();
    expect(stored).toEqual({
      ...{ _id: 'a', none: null, at: new Date(5) },
      steps: { list: [1, { text: 'x' }, [new Date(6)]] },
    });
  });
});
