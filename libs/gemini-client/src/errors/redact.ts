const MAX_CHARACTERS = 300;

/**
 * A vendor's text made fit for logs and people: without the key, without anything that looks like a key or a token,
 * without addresses' queries, on one line, at most 300 characters long.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '***'), text);
  const clean = hidden
    .replaceAll(/\bAIza[\w-]{10,}/g, '***')
    .replaceAll(/\bya29\.[\w.-]+/g, '***')
    .replaceAll(/\b(Bearer)\s+\S+/gi, '$1 ***')
    .replaceAll(/(x-goog-api-key\W{1,4})[^\s"',}]+/gi, '$1***')
    .replaceAll(/\bhttps?:\/\/[^\s"')]+/gi, (url) =>
      url.replace(/^(https?:\/\/)[^/]*@/i, '$1').replace(/\?.*$/, ''),
    )
    .replaceAll(/([?&]key=)[^\s&"']+/gi, '$1***')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return clean.length > MAX_CHARACTERS ? `${clean.slice(0, MAX_CHARACTERS - 1)}…` : clean;
}
