import { countTextTokens } from '../../tokens/count-text-tokens.js';
import { partsOf, withOutput, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';

const thought =
  '**Planning the answer**\n\nI have to keep to the schema: {"draft": true}. Let me put it together.\n';

export const thoughtPart = defineFault({
  name: 'thought_part',
  family: 'empty',
  says: 'A thought before the answer and an empty part with a signature after it, though nobody asked.',
  kinds: ['text'],
  effect: () => ({
    at: 'answer',
    change: (answer) => {
      const { candidatesTokenCount = 0, thoughtsTokenCount = 0 } = answer.usageMetadata;
      const parts = [
        { text: thought, thought: true } as const,
        ...partsOf(answer),
        { text: '', thoughtSignature: 'c2lnbmF0dXJl' },
      ];
      return withOutput(
        withParts(answer, parts),
        candidatesTokenCount,
        thoughtsTokenCount + countTextTokens(thought),
      );
    },
  }),
});
