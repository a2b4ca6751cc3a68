import { wantsJson } from '../wants-json.js';
import { defineFault } from '../fault.js';

export const fencedJson = defineFault({
  name: 'fenced_json',
  family: 'json',
  says: 'A markdown fence round it.',
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: (text) => `\`\`\`json\n${text}\n\`\`\`` }),
});
