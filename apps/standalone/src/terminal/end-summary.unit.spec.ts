import { notStartedStatus, type WorldStatus } from '@generia/contracts';
import type { BudgetReason } from '@generia/job-kit';

import { endSummary } from './end-summary.js';
import { paintLine } from './styled-line.js';

const status: WorldStatus = {
  ...notStartedStatus('w1', new Date(0)),
  status: 'completed',
  users_created: 5,
  users_predicted: 5,
  posts_created: 19,
  posts_predicted: 20,
  images_created: 17,
  api_calls_made_llm: 31,
  api_calls_made_images: 1,
  prompt_tokens: 52_000,
  output_tokens: 9_300,
  llm_cost_total: 0.3,
};

const gap = (item: string): WorldStatus['gaps'][number] => ({
  task_id: item,
  task_type: 'generate_post',
  stage: 'posts',
  item,
  reason: 'the answer was\nblocked',
  attempts: 2,
});

function text(
  changes: Partial<WorldStatus>,
  lookNext: readonly string[] = [],
  waitsFor: readonly BudgetReason[] = [],
): string[] {
  const run = {
    status: { ...status, ...changes },
    name: 'Neon\u001b[2J Harbour',
    durationMs: 4_100,
    lookNext,
    waitsFor,
  };
  return endSummary(run).map((line) => paintLine(line, { columns: Infinity, colour: false }));
}

describe('endSummary', () => {
  it('sums up a whole world and says where to look next', () => {
    expect(text({ posts_created: 20 }, ['http://localhost:8081/', './data'])).toEqual([
      'Neon Harbour is complete.',
      '  5 of 5 characters, 20 of 20 posts, 17 pictures',
      "  31 text calls, 1 image call, 61,300 tokens, $0.3000 at Gemini's prices, 4.1 s",
      '  Look next:',
      '    http://localhost:8081/',
      '    ./data',
    ]);
  });

  it('says nothing of the time of a world that had ended before', () => {
    const lines = endSummary({ status, name: 'Neon', durationMs: null, lookNext: [], waitsFor: [] });
    expect(paintLine(lines[2] ?? [], { columns: Infinity, colour: false })).toBe(
      "  31 text calls, 1 image call, 61,300 tokens, $0.3000 at Gemini's prices",
    );
  });

  it('names each gap with its reason', () => {
    expect(text({ gaps: [gap('post 3 of @ada')] })).toEqual([
      'Neon Harbour is complete, with 1 gap.',
      '  5 of 5 characters, 19 of 20 posts, 17 pictures',
      "  31 text calls, 1 image call, 61,300 tokens, $0.3000 at Gemini's prices, 4.1 s",
      '  Missing:',
      '    post 3 of @ada: the answer was blocked (2 attempts)',
    ]);
  });

  it('does not flood the terminal when very much is missing', () => {
    const lines = text({ gaps: Array.from({ length: 500 }, (_, index) => gap(`post ${index}`)) });
    expect(lines).toHaveLength(3 + 1 + 21);
    expect(lines.at(-1)).toBe('    and 480 more; the status lists them all');
  });

  it('says why a world failed, and that an unfinished one goes on', () => {
    expect(text({ status: 'failed', error: 'the description was refused' })[0]).toBe(
      'Neon Harbour failed: the description was refused',
    );
    expect(text({ status: 'failed' })[0]).toBe('Neon Harbour failed: the reason was not recorded');
    expect(text({ status: 'in_progress' })[0]).toMatch(
      /is unfinished \(in_progress\)\. The next start goes on/,
    );
  });

  it.each([
    ['budget_cost', 'Set WORLD_COST_LIMIT_USD to more dollars'],
    ['budget_day', 'set DAY_COST_LIMIT_USD to more dollars'],
    ['budget_llm', 'npm run worlds -- limits w1 --llm CALLS --data DIR'],
    ['budget_image', 'npm run worlds -- limits w1 --images CALLS --data DIR'],
  ] as const)('says of a world that waits for %s how it goes on', (reason, remedy) => {
    const [headline] = text({ status: 'paused_budget' }, [], [reason]);
    expect(headline).toMatch(/^Neon Harbour has no budget left and waits\. /);
    expect(headline).toContain(remedy);
  });
});
