const LONGEST_TEXT = 2_000;
const SECRET_NAMES = /^(authorization|api[-_]?key|x-goog-api-key|access[-_]?token|password|cookie)$/i;
/** Keys and tokens as they stand in addresses, headers and connection strings. */
const SECRETS = [
  /\b(key|token|api_key|access_token)=[^&\s"']+/gi,
  /\bBearer\s+[\w.~+/=-]+/gi,
  /\bAIza[\w-]{20,}/g,
  /(?<=:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g,
];
/** Pictures and the like: nobody reads them. */
const BINARY = /^[A-Za-z0-9+/=\s]{400,}$/;

/** A text for a person: secrets left out, shortened. */
export function redactText(text: string): string {
  if (BINARY.test(text)) return `[${text.length} characters of binary data]`;
  const clean = SECRETS.reduce((rest, secret) => rest.replace(secret, '[hidden]'), text);
  return clean.length <= LONGEST_TEXT
    ? clean
    : `${clean.slice(0, LONGEST_TEXT)}… [${clean.length} characters]`;
}

/** The same for every text within a value. */
export function redact(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      SECRET_NAMES.test(name) ? '[hidden]' : redactValue(value),
    ]),
  );
}

function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  if (Array.isArray(value)) return value.map(redactValue);
  return redact(value as Record<string, unknown>);
}
