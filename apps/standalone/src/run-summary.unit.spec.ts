import { notStartedStatus, type WorldStatus } from '@generia/contracts';

import { runSummary } from './run-summary.js';

const status: WorldStatus = {
  ...notStartedStatus('w1', new Date(0)),
  status: 'completed',
  users_created: 5,
  posts_created: 20,
  images_created: 17,
  tasks_total: 40,
  tasks_completed: 39,
  tasks_failed: 1,
  api_calls_made_llm: 31,
  api_calls_made_images: 18,
  llm_cost_total: 0.1,
  image_cost_total: 0.2,
  prompt_tokens: 54_000,
  output_tokens: 9_000,
};

describe('runSummary', () => {
  it('has exactly the promised fields, in the promised order', () => {
    expect(JSON.stringify(runSummary(status, { name: 'Neon Harbour', durationMs: 1234.4 }))).toBe(
      '{"world_id":"w1","name":"Neon Harbour","status":"completed","users_created":5,"posts_created":20,' +
        '"images_created":17,"tasks_completed":39,"tasks_failed":1,"llm_calls":31,"image_calls":18,' +
        '"prompt_tokens":54000,"output_tokens":9000,"cost_usd":0.3,"duration_ms":1234}',
    );
  });

  it('is one line, whatever the name holds', () => {
    const line = JSON.stringify(runSummary(status, { name: 'Two\nlines', durationMs: 1 }));
    expect(line).not.toContain('\n');
  });
});
