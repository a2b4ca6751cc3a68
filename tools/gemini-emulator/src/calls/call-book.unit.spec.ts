import { createCallBook, type Charge, type NewCall } from './call-book.js';

const charge: Charge = {
  promptTokens: 100,
  outputTokens: 50,
  thoughtTokens: 20,
  costMicros: 700,
  finishReason: 'STOP',
};
const call = (facts: Partial<NewCall> = {}): NewCall => ({
  key: 'main',
  model: 'gemini-3.8-flash',
  kind: 'text',
  requestId: null,
  ...facts,
});

function openBook(capacity?: number) {
  const clock = { nowMs: 1_000 };
  const options = { now: () => clock.nowMs, ...(capacity === undefined ? {} : { capacity }) };
  return { clock, book: createCallBook(options) };
}

describe('the bill', () => {
  it('charges a call that was taken on, also when its client goes', () => {
    const { book } = openBook();
    const [good, aborted] = [book.open(call()), book.open(call())];
    good.charge(charge);
    good.decided();
    good.end(false);
    aborted.charge(charge);
    aborted.decided();
    aborted.end(true);
    expect(book.bill().total).toMatchObject({
      accepted: 2,
      aborted: 1,
      refused: 0,
      lost: 0,
      costMicros: 1_400,
    });
  });

  it('charges nothing for a refused call, nor for one that was lost before it was taken on', () => {
    const { book } = openBook();
    const [refused, lost] = [book.open(call()), book.open(call())];
    refused.decided();
    refused.refuse(503);
    refused.end(true);
    lost.end(true);
    lost.decided();
    lost.refuse(503);
    expect(book.bill().total).toMatchObject({ accepted: 0, aborted: 0, refused: 1, lost: 1, costMicros: 0 });
  });

  it('charges a call whose client went while the models were at work', () => {
    const { book } = openBook();
    const open = book.open(call());
    open.end(true);
    expect(book.bill().total).toMatchObject({ accepted: 0, lost: 0 });
    open.charge(charge);
    open.decided();
    expect(book.bill().total).toMatchObject({ accepted: 1, aborted: 1, lost: 0, costMicros: 700 });
  });

  it('counts a charged call once, whatever its answer turns into', () => {
    const { book } = openBook();
    const open = book.open(call());
    open.charge(charge);
    open.refuse(502);
    open.end(false);
    expect(book.bill().total).toMatchObject({ accepted: 1, refused: 0 });
  });

  it('is by key, by model and by kind, and counting tokens is not on it', () => {
    const { book } = openBook();
    book.open(call()).charge(charge);
    book.open(call({ key: 'other' })).charge(charge);
    book.open(call({ model: 'gemini-nano-banana-2.1', kind: 'image' })).charge(charge);
    book.open(call({ kind: 'count' })).end(false);
    const { total, kinds, keys } = book.bill();
    expect([total.accepted, kinds.text.accepted, kinds.image.accepted]).toEqual([3, 2, 1]);
    expect(Object.keys(keys)).toEqual(['main', 'other']);
    expect(keys['main']).toMatchObject({
      accepted: 2,
      promptTokens: 200,
      outputTokens: 100,
      thoughtTokens: 40,
      costMicros: 1_400,
      models: { 'gemini-3.8-flash': { accepted: 1 }, 'gemini-nano-banana-2.1': { costMicros: 700 } },
    });
  });

  it('puts models that nobody has into one line when they are many', () => {
    const { book } = openBook();
    for (let n = 0; n < 150; n += 1) book.open(call({ model: `m-${n}` })).refuse(404);
    const models = book.bill().keys['main']?.models ?? {};
    expect(Object.keys(models)).toHaveLength(101);
    expect(models['others']?.refused).toBe(50);
  });
});

describe('the peaks', () => {
  it('are the most calls at a time; a call leaves once', () => {
    const { book } = openBook();
    const [first, second] = [book.open(call()), book.open(call({ kind: 'image', model: 'i' }))];
    first.leave();
    first.end(false);
    book.open(call());
    expect(book.bill().total.peaks.concurrentCalls).toBe(2);
    expect(book.bill().kinds.text.peaks.concurrentCalls).toBe(1);
    second.end(true);
    book.open(call()).leave();
    expect(book.bill().total.peaks.concurrentCalls).toBe(2);
  });

  it('are the most calls and input tokens within any minute, refused ones too', () => {
    const { book, clock } = openBook();
    for (const at of [0, 30_000, 59_999, 60_000, 150_000]) {
      clock.nowMs = at;
      const open = book.open(call());
      open.read(10);
      open.refuse(429);
      open.end(false);
    }
    const { peaks } = book.bill().keys['main']?.models['gemini-3.8-flash'] ?? {};
    expect(peaks).toEqual({ concurrentCalls: 1, callsPerMinute: 3, inputTokensPerMinute: 30 });
  });

  it('let go of what a call holds when it leaves, or at once when it has left', () => {
    const { book } = openBook();
    const released: string[] = [];
    const open = book.open(call());
    open.holds(() => released.push('early'));
    expect(released).toEqual([]);
    open.end(true);
    open.holds(() => released.push('late'));
    open.leave();
    expect(released).toEqual(['early', 'late']);
  });
});

describe('the log', () => {
  it('comes in pages', () => {
    const { book } = openBook();
    for (let n = 0; n < 5; n += 1) book.open(call({ requestId: `r${n + 1}` }));
    const first = book.page(0, 2);
    expect(first.calls.map(({ id, requestId }) => [id, requestId])).toEqual([
      [1, 'r1'],
      [2, 'r2'],
    ]);
    expect([first.next, first.total, first.forgotten]).toEqual([2, 5, 0]);
    expect(book.page(2, 2).calls.map(({ id }) => id)).toEqual([3, 4]);
    expect(book.page(4, 2)).toMatchObject({ next: null, calls: [{ id: 5 }] });
    expect(book.page(5, 2)).toMatchObject({ next: null, calls: [] });
  });

  it('is bounded: the oldest are forgotten, the bill forgets nothing', () => {
    const { book } = openBook(10);
    for (let n = 0; n < 1_000; n += 1) book.open(call()).charge(charge);
    const page = book.page(0, 1_000);
    expect(page.calls.length).toBeLessThanOrEqual(10);
    expect(page.calls.length).toBeGreaterThanOrEqual(5);
    expect(page.calls.at(-1)?.id).toBe(1_000);
    expect(page.forgotten + page.calls.length).toBe(1_000);
    expect(book.bill().total.accepted).toBe(1_000);
  });

  it('shows calls as they stand, and what was shown stays as it was', () => {
    const { book, clock } = openBook();
    const open = book.open(call());
    const [before] = book.calls();
    clock.nowMs = 1_500;
    open.charge(charge);
    open.note({ status: 200 });
    open.end(false);
    expect(before).toMatchObject({ accepted: false, status: null, endedAt: null, startedAt: 1_000 });
    expect(book.calls()[0]).toMatchObject({ accepted: true, status: 200, endedAt: 1_500, costMicros: 700 });
  });

  it('begins anew with the bill, and a call that still runs is on neither', () => {
    const { book } = openBook();
    const open = book.open(call());
    book.clear();
    open.charge(charge);
    expect(book.calls()).toEqual([]);
    expect(book.bill()).toMatchObject({ total: { accepted: 0 }, keys: {} });
    book.open(call());
    expect(book.calls()[0]?.id).toBe(1);
  });
});
