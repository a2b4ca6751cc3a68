import { TASK_TYPES } from '@generia/contracts';

import { taskKey } from './task-words.js';

describe('taskKey', () => {
  it.each(TASK_TYPES)('names %s', (type) => {
    expect(taskKey(type)).toBe(`task.${type}`);
  });

  it('has words for a type that a newer server may have', () => {
    expect(taskKey('generate_music')).toBe('task.other');
  });
});
