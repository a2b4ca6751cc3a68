import { samplePostConcept } from '@generia/job-kit/testing';
import fc from 'fast-check';

import { memoryLine, rememberedTopicKey, topicKey } from './post-memory.js';

describe('memoryLine', () => {
  it('tells topic, type and tone on one line', () => {
    const concept = { topic: 'Rope\nat  dawn', post_type: 'photo', emotional_tone: 'smug' };
    expect(memoryLine(samplePostConcept(0, concept))).toBe('Rope at dawn | photo | smug');
  });

  it('leaves out what is not known', () => {
    const concept = { topic: 'Rope', post_type: '', emotional_tone: ' ' };
    expect(memoryLine(samplePostConcept(0, concept))).toBe('Rope');
  });
});

describe('rememberedTopicKey', () => {
  it.each(['Рынок — утро', 'Rope | quay', ' a|b ', 'ROPE', 'чай'.normalize('NFD')])(
    'finds the topic of %j again',
    (topic) => {
      expect(rememberedTopicKey(memoryLine(samplePostConcept(0, { topic })))).toBe(topicKey(topic));
    },
  );

  it('finds any topic again', () => {
    const unit = fc.constantFrom('a', 'Б', '|', ' ', '—', '\n', '\t', 'й'.normalize('NFD'), '龍');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), fc.string({ unit }), (topic, tone) => {
        fc.pre(topicKey(topic) !== '');
        const line = memoryLine(samplePostConcept(0, { topic, emotional_tone: tone }));
        expect(rememberedTopicKey(line)).toBe(topicKey(topic));
      }),
    );
  });
});
