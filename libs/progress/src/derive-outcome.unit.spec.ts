import { deriveOutcome } from './derive-outcome.js';
import { addUp, type TaskCountRow } from './task-counts.js';

const done = (type: string, tally = ''): TaskCountRow => ({
  key: { type, status: 'completed', tally },
  count: 1,
});
const failed = (type: string): TaskCountRow => ({ key: { type, status: 'failed', tally: '' }, count: 1 });

describe('deriveOutcome', () => {
  it.each([
    ['its start', [failed('init_world_creation')]],
    ['its description', [done('init_world_creation'), failed('generate_world_description')]],
    ['every character', [done('generate_world_description'), failed('generate_character_batch')]],
  ])('fails a world that lost %s', (_what, rows) => {
    expect(deriveOutcome(addUp(rows))).toBe('failed');
  });

  it.each([
    ['one character', [done('generate_character', 'users=1'), failed('generate_character')]],
    ['its pictures', [done('generate_character', 'users=1'), failed('generate_world_image')]],
    ['a later batch', [done('generate_character', 'users=1'), failed('generate_character_batch')]],
    ['a post', [done('generate_character', 'users=1'), failed('generate_post')]],
  ])('completes a world that lost only %s', (_what, rows) => {
    expect(deriveOutcome(addUp(rows))).toBe('completed');
  });
});
