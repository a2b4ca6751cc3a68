const HIDDEN = '[hidden]';

/** Names whose text value is never shown. Counts such as `prompt_tokens` are numbers, so they stay. */
const secretField =
  /(\\?"[\w.-]*(?:api[_-]?key|access[_-]?key|secret[_-]?key|password|passwd|authorization|cookie|token)\\?"\s*:\s*)(?:\\"(?:[^"\\]|\\\\\\.)*\\"|"(?:[^"\\]|\\.)*")/gi;

/** Secrets inside of other texts: query parameters, credentials in addresses, authorization headers, Google keys. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/([?&](?:key|api_?key|access_token|token|signature|x-amz-[\w-]+)=)[^&\s"'\\]+/gi, `$1${HIDDEN}`],
  [/(:\/\/[^\s:/@"\\]*:)[^\s@"\\]+@/g, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${HIDDEN}`],
  [/\bAIza[\w-]{20,}/g, HIDDEN],
];

/**
 * A log line (JSON) without its secrets; still JSON. It works on the finished line, so that nothing passes it by:
 * nested fields, error messages, stack traces and JSON inside of texts alike.
 */
export function redactLine(line: string): string {
  const withoutFields = line.replace(secretField, (_, name: string) =>
    name.startsWith('\\') ? `${name}\\"${HIDDEN}\\"` : `${name}"${HIDDEN}"`,
  );
  return secretTexts.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    withoutFields,
  );
}
