import { checkSubscription, checkTopicName } from './names.js';

describe('names', () => {
  it.each(['generia-tasks', 'a', 'A.b_c-9', 'x'.repeat(249)])('takes %p as a topic', (topic) => {
    expect(() => checkTopicName(topic)).not.toThrow();
  });

  it.each(['', '.', '..', 'a b', 'a/b', 'мир', 'x'.repeat(250)])('refuses %p as a topic', (topic) => {
    expect(() => checkTopicName(topic)).toThrow(
      expect.objectContaining({ code: 'MESSAGING_BAD_TOPIC' }) as Error,
    );
  });

  it('checks each topic of a subscription', () => {
    expect(() => checkSubscription({ topics: ['good', 'not good'], groupId: 'g' })).toThrow('"not good"');
  });
});
