import { notStartedStatus, type WorldStatus } from '@generia/contracts';

import { createProgressView, type ProgressViewOptions } from './progress-view.js';

const base: WorldStatus = {
  ...notStartedStatus('w1', new Date(0)),
  status: 'in_progress',
  users_predicted: 5,
  posts_predicted: 20,
};

function setUp(options: Partial<ProgressViewOptions> = {}) {
  const writes: string[] = [];
  const time = { nowMs: 0 };
  const view = createProgressView({
    stream: { write: (text) => writes.push(text) },
    isTerminal: false,
    columns: () => 80,
    env: { NO_COLOR: '1' },
    now: () => time.nowMs,
    ...options,
  });
  const at = (nowMs: number, changes: Partial<WorldStatus>): void => {
    time.nowMs = nowMs;
    view.show({ ...base, ...changes });
  };
  return { writes, view, at };
}

const runEnd = { name: 'Neon Harbour', durationMs: 1_000, waitsFor: [], lookNext: [] };

describe('createProgressView without a terminal', () => {
  it('prints one line per visible change, and nothing when nothing visible changed', () => {
    const { writes, at } = setUp();
    at(0, { seq: 1 });
    at(100, { seq: 2, tasks_total: 3 });
    at(1_500, { seq: 3, users_created: 1 });
    expect(writes).toEqual([
      '[0.0 s] w1: start, characters 0/5, posts 0/20, pictures 0, calls 0 text, 0 image, cost $0.0000\n',
      '[1.5 s] w1: start, characters 1/5, posts 0/20, pictures 0, calls 0 text, 0 image, cost $0.0000\n',
    ]);
  });

  it('passes over a status that is older than the last one', () => {
    const { writes, at } = setUp();
    at(0, { seq: 5, users_created: 3 });
    at(1, { seq: 4, users_created: 2 });
    expect(writes).toHaveLength(1);
  });

  it('keeps the name of a world, and does not give it to the next one', () => {
    const { writes, view } = setUp();
    view.show({ ...base, seq: 9 }, 'Neon Harbour');
    view.show({ ...base, seq: 10, users_created: 1 });
    view.show({ ...base, seq: 1, world_id: 'w2' });
    expect(writes.map((line) => /\] (.*?):/.exec(line)?.[1])).toEqual(['Neon Harbour', 'Neon Harbour', 'w2']);
  });

  it('ends with the summary, and is silent after that', () => {
    const { writes, view, at } = setUp();
    at(0, { seq: 1 });
    view.end({ ...runEnd, status: { ...base, status: 'completed', seq: 2 } });
    const count = writes.length;
    at(5_000, { seq: 3, users_created: 5 });
    view.note('late');
    view.end({ ...runEnd, status: base });
    expect(writes).toHaveLength(count);
    expect(writes.join('')).toContain('\nNeon Harbour is complete.\n');
  });

  it('writes no escape sequence, whatever the world is called', () => {
    const { writes, view } = setUp({ env: {} });
    view.show(base, 'evil\u001b[2J\nname');
    view.note('made by \u001b[31mGemini');
    view.end({ ...runEnd, status: base });
    expect(writes.join('')).not.toContain('\u001b');
    expect(writes[0]).toMatch(/^\[0\.0 s\] evil name: [^\n]*\n$/);
  });
});

describe('createProgressView on a terminal', () => {
  const terminal = { isTerminal: true };

  it('draws over its own last picture', () => {
    const { writes, at } = setUp(terminal);
    at(0, { seq: 1 });
    at(100, { seq: 2, users_created: 1 });
    expect(writes).toHaveLength(2);
    expect(writes[0]).not.toContain('\u001b');
    expect(writes[0]?.split('\n')).toHaveLength(6);
    expect(writes[1]).toMatch(/^\u001b\[5A\r\u001b\[Jw1 /);
  });

  it('draws at most ten times a second, and always the last status at the end', () => {
    const { writes, view, at } = setUp(terminal);
    for (let ms = 0; ms < 1_000; ms += 1) at(ms, { seq: ms, posts_created: ms });
    expect(writes).toHaveLength(10);
    view.end({ ...runEnd, status: { ...base, seq: 1_000, posts_created: 1_000 } });
    expect(writes.join('')).toContain('posts 1000/20');
  });

  it('counts the rows that a narrowed terminal has wrapped its lines to', () => {
    let columns = 80;
    const { writes, at } = setUp({ ...terminal, columns: () => columns });
    at(0, { seq: 1 });
    columns = 40;
    at(200, { seq: 2 });
    // 9, 49, 71, 40 and 47 columns wide: 1 + 2 + 2 + 1 + 2 rows of 40.
    expect(writes[1]).toMatch(/^\u001b\[8A/);
  });

  it('prints a note above the picture', () => {
    const { writes, view, at } = setUp(terminal);
    at(0, { seq: 1 });
    view.note('Gemini writes and draws.');
    expect(writes[1]).toBe('\u001b[5A\r\u001b[J');
    expect(writes[2]).toBe('Gemini writes and draws.\n');
    expect(writes[3]).toMatch(/^w1 /);
  });

  it('uses colours only where they are wanted', () => {
    for (const [env, coloured] of [
      [{}, true],
      [{ NO_COLOR: '1' }, false],
      [{ NO_COLOR: '' }, true],
      [{ TERM: 'dumb' }, false],
    ] as const) {
      const { writes, at } = setUp({ ...terminal, env });
      at(0, { seq: 1 });
      expect(writes.join('').includes('\u001b[1m')).toBe(coloured);
    }
  });

  it('falls back to lines on a dumb terminal, and to 80 columns when the width is unknown', () => {
    const dumb = setUp({ ...terminal, env: { TERM: 'dumb' } });
    dumb.at(0, { seq: 1 });
    expect(dumb.writes[0]).toMatch(/^\[0\.0 s\] w1: /);
    const unknown = setUp({ ...terminal, columns: () => 0 });
    unknown.at(0, { seq: 1 });
    expect(unknown.writes[0]).toContain('· finish\n');
  });

  it('survives a terminal of one column', () => {
    const { writes, view, at } = setUp({ ...terminal, columns: () => 1 });
    at(0, { seq: 1 });
    at(500, { seq: 2 });
    view.end({ ...runEnd, status: base });
    expect(writes.length).toBeGreaterThan(2);
  });
});
