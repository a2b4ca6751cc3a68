import { TaskCreatedMessage } from '@generia/contracts';

/** The longest text that may be a ticket. A new world's prompt is a small part of it. */
const MAX_TICKET_CHARACTERS = 256 * 1024;

/** A message as a ticket, or why it is none, in words for the log. */
export type ReadTicket =
  | { readonly ok: true; readonly ticket: TaskCreatedMessage }
  | { readonly ok: false; readonly reason: string };

/** Reads what anyone may have written to a task topic. Never throws. */
export function readTicket(text: string): ReadTicket {
  if (text.length > MAX_TICKET_CHARACTERS) {
    return {
      ok: false,
      reason: `it has ${text.length} characters, more than the ${MAX_TICKET_CHARACTERS} that a task may have`,
    };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not JSON' };
  }
  const parsed = TaskCreatedMessage.safeParse(json);
  if (parsed.success) return { ok: true, ticket: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}` };
}
