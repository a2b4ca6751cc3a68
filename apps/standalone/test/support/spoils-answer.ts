import type { RecordedCall } from '@generia/gemini-emulator';

/** After these nothing, or not everything, of the answer can be used, whoever reads it. */
const SPOILING: ReadonlySet<string> = new Set([
  ...['hang', 'hang_body', 'reset', 'reset_body', 'html_200', 'cut_body'],
  ...['truncated', 'truncated_stop', 'thinking_eats_cap', 'repetition_loop'],
  ...['invalid_json', 'fewer_items', 'missing_items'],
  ...['empty', 'empty_text', 'no_candidates'],
  ...['safety_block', 'prompt_block', 'prompt_safety', 'recitation', 'language', 'other_finish'],
  ...['blocklist', 'prohibited_answer'],
  ...['image_refusal', 'image_prohibited', 'image_recitation', 'image_other', 'no_image'],
  ...['missing_image', 'broken_image'],
]);

/** Whether a call was paid for in vain, so that somebody has to make another one. */
export function spoilsAnswer({ accepted, matchedFault }: RecordedCall): boolean {
  return accepted && (matchedFault ?? '').split(',').some((name) => SPOILING.has(name));
}
