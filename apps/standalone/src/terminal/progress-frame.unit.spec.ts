import { notStartedStatus, STAGE_NAMES, type StageStatus, type WorldStatus } from '@generia/contracts';
import fc from 'fast-check';

import { progressFrame, progressWords } from './progress-frame.js';
import { progressShare } from './progress-share.js';
import { paintLine } from './styled-line.js';
import { displayWidth } from './visible-text.js';

const stageStates: readonly StageStatus[] = [
  'completed',
  'completed',
  'failed',
  'in_progress',
  'pending',
  'pending',
];

const status: WorldStatus = {
  ...notStartedStatus('w1', new Date(0)),
  status: 'in_progress',
  current_stage: 'characters',
  stages: STAGE_NAMES.map((name, index) => ({ name, status: stageStates[index] ?? 'pending' })),
  tasks_total: 24,
  tasks_completed: 11,
  tasks_failed: 1,
  task_predicted: 40,
  users_created: 3,
  users_predicted: 5,
  posts_created: 4,
  posts_predicted: 20,
  images_created: 6,
  api_calls_made_llm: 9,
  api_calls_made_images: 7,
  llm_cost_total: 0.0081,
  image_cost_total: 0.0042,
};

const scene = { status, name: 'Neon Harbour', elapsedMs: 3_249 };
const plain = (columns: number, of = scene): string[] =>
  progressFrame(of, columns).map((line) => paintLine(line, { columns, colour: false }));

describe('progressFrame', () => {
  it('shows the title, the bar, the six stages, the counters and what was spent', () => {
    expect(plain(100)).toEqual([
      'Neon Harbour  characters',
      '█████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  30%',
      '✔ start  ✔ description  ✘ world picture  ▸ characters  · posts  · finish',
      'characters 3/5   posts 4/20   pictures 6   missing 1',
      'calls 9 text, 7 image   cost $0.0123   3.2 s',
    ]);
  });

  it('wraps the stages and shortens the bar on a narrow terminal', () => {
    expect(plain(30)).toEqual([
      'Neon Harbour  characters',
      '████████░░░░░░░░░░░░░░░░░  30%',
      '✔ start  ✔ description',
      '✘ world picture  ▸ characters',
      '· posts  · finish',
      'characters 3/5   posts 4/20  …',
      'calls 9 text, 7 image   cost …',
    ]);
    expect(plain(8)[1]).toBe('30%');
  });

  it('colours nothing but the looks: without the codes the text is the same', () => {
    const coloured = progressFrame(scene, 100).map((line) => paintLine(line, { columns: 100, colour: true }));
    expect(coloured.join('\n')).toContain('\u001b[32m✔\u001b[39m start');
    const withoutCodes = coloured.map((line) =>
      line
        .split('\u001b[')
        .map((part, index) => (index === 0 ? part : part.replace(/^\d+m/, '')))
        .join(''),
    );
    expect(withoutCodes).toEqual(plain(100));
  });

  it('never draws wider than the terminal, with names in any script', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('夜の街'.repeat(9)),
      fc.constant('🌆'.repeat(40)),
    );
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 120 }), (title, columns) => {
        for (const line of plain(columns, { ...scene, name: title })) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});

describe('progressWords', () => {
  it('says the same in one line', () => {
    expect(progressWords(scene)).toBe(
      'Neon Harbour: characters, characters 3/5, posts 4/20, pictures 6, missing 1, calls 9 text, 7 image, cost $0.0123',
    );
  });

  it('says why nothing moves when the world is paused', () => {
    const paused: WorldStatus = { ...status, status: 'paused_budget' };
    expect(progressWords({ ...scene, status: paused })).toContain(
      'Neon Harbour: paused: its budget is used up',
    );
  });
});

describe('progressShare', () => {
  it('counts the ended tasks against the prediction, or against the known tasks when they are more', () => {
    expect(progressShare(status)).toBe(12 / 40);
    expect(progressShare({ ...status, tasks_total: 48 })).toBe(12 / 48);
  });

  it('counts characters and posts when nothing was predicted', () => {
    expect(progressShare({ ...status, task_predicted: 0 })).toBe(7 / 25);
    expect(progressShare(notStartedStatus('w1', new Date(0)))).toBe(0);
  });

  it('is whole only when the world has ended', () => {
    const all = { ...status, tasks_completed: 40, tasks_failed: 0 };
    expect(progressShare(all)).toBe(0.99);
    expect(progressShare({ ...all, status: 'completed' })).toBe(1);
    expect(progressShare({ ...status, status: 'failed' })).toBe(1);
  });
});
