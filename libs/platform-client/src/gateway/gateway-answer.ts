/** An answer of the gateway, read to its end. */
export interface GatewayAnswer {
  readonly status: number;
  /** Lower case, without parameters; empty when there was none. */
  readonly contentType: string;
  /** The header as it was; empty when there was none. */
  readonly retryAfter: string;
  readonly text: string;
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What was said, for a message: never the text itself, which may be a whole page. */
export function describeAnswer({ contentType, text }: GatewayAnswer): string {
  return `${contentType === '' ? 'no content type' : contentType}, ${text.length} characters`;
}
