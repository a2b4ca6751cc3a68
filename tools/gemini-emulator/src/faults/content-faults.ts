import type { FaultEffect } from './fault-kind.js';

/** Answers that came but are not what was asked for. */
export const contentFaults = {
  fewer_items: { at: 'draft', itemShift: -1 },
  more_items: { at: 'draft', itemShift: 1 },
  invalid_json: { at: 'text', change: breakJson },
  fenced_json: { at: 'text', change: (text) => `\`\`\`json\n${text}\n\`\`\`` },
} as const satisfies Readonly<Record<string, FaultEffect>>;

/** Loses a stretch in the middle, so that no repair can bring the whole back. */
function breakJson(text: string): string {
  const third = Math.floor(text.length / 3);
  return `${text.slice(0, third)}" ,,: ${text.slice(third + 20, third * 2)}`;
}
