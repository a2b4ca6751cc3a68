import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const proseAndFence = defineFault({
  name: 'prose_and_fence',
  family: 'json',
  says: 'Prose, and a markdown fence within it.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({
    at: 'text',
    change: (text) => `Sure! Here it is:\n\n\`\`\`json\n${text}\n\`\`\`\n\nI hope this helps {and fits}.`,
  }),
});
