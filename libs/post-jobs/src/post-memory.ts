import type { PostConcept } from '@generia/contracts';

const SEPARATOR = ' | ';

/** What later batches need to know of a planned post, on one line that begins with its topic. */
export function memoryLine(concept: PostConcept): string {
  return [concept.topic, concept.post_type, concept.emotional_tone]
    .map((part) => part.replaceAll('|', '/').replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(SEPARATOR);
}

/** Equal for two spellings of one topic; empty for a topic that says nothing. */
export function topicKey(topic: string): string {
  return topic.normalize('NFC').replaceAll('|', '/').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The {@link topicKey} of the post behind a {@link memoryLine}. */
export function rememberedTopicKey(line: string): string {
  return topicKey(line.split(SEPARATOR)[0] ?? line);
}
