/** Below this, JSON.parse is as fast. */
const LONG_CHARACTERS = 100_000;
/** A field of this name with a text. Within a text no quote is without a backslash, so that this is never a part of one. */
const FIELD = /(?<!\\)"data"\s*:\s*"/g;
/** Before the number of what was lifted: no Base64 begins with it. */
const HOLE = String.raw`\u0000`;

/**
 * As `JSON.parse`, for answers with pictures: their Base64 is lifted out before and put in again, because JSON.parse looks at
 * each of its millions of letters in search of one that is escaped. One difference: a control character that stands as it
 * is within Base64 is let through, where JSON.parse refuses it. To look for one takes two thirds of the time that is saved,
 * and whoever decodes Base64 skips it.
 *
 * @throws SyntaxError
 */
export function parseAnswer(text: string): unknown {
  if (text.length < LONG_CHARACTERS) return JSON.parse(text) as unknown;
  const { hollow, lifted } = liftData(text);
  if (lifted.some((data) => data.includes('\\'))) return JSON.parse(text) as unknown;
  return JSON.parse(hollow, (key, value: unknown) =>
    key === 'data' && typeof value === 'string' && value.startsWith('\0')
      ? (lifted[Number(value.slice(1))] ?? value)
      : value,
  ) as unknown;
}

/** The text with holes in the places of what was lifted. */
function liftData(text: string): { readonly hollow: string; readonly lifted: readonly string[] } {
  const lifted: string[] = [];
  let hollow = '';
  let keptTo = 0;
  // Each search starts behind the picture, not in it.
  const fields = new RegExp(FIELD);
  for (let field = fields.exec(text); field; field = fields.exec(text)) {
    const start = fields.lastIndex;
    const end = text.indexOf('"', start);
    if (end < 0) break;
    hollow += `${text.slice(keptTo, start)}${HOLE}${lifted.length}`;
    lifted.push(text.slice(start, end));
    keptTo = end;
    fields.lastIndex = end + 1;
  }
  return { hollow: hollow + text.slice(keptTo), lifted };
}
