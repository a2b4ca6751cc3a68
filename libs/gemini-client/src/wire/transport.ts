import type { HttpEvidence } from '../errors/http-evidence.js';
import type { GenerateBody } from './request-body.js';

/** One generateContent call, as it goes over the wire. */
export interface WireCall {
  readonly model: string;
  readonly body: GenerateBody;
  readonly requestId: string;
  /** How long its caller will wait; told to the server, which need not work any longer either. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /**
   * Asked in the same turn in which the request goes to its socket, after the connection was made; absent: it may. What
   * was never asked about was never sent, and costs nothing.
   */
  readonly maySend?: (() => boolean) | undefined;
}

/** Sends one call and gives the JSON of a 200. Everything else rejects with a {@link WireFault}. */
export type Transport = (call: WireCall) => Promise<unknown>;

/** What is known of a call that got no reply that can be read. */
export type WireEvidence =
  /** The server answered with another status than 200. */
  | ({ readonly type: 'http' } & HttpEvidence)
  /** The connection was not made, or broke. */
  | { readonly type: 'network'; readonly sent: 'no' | 'perhaps'; readonly detail?: string | undefined }
  /** A 200 whose body is not JSON. */
  | { readonly type: 'not_json' }
  /** The SDK or undici refused to send it. */
  | { readonly type: 'not_sendable'; readonly detail?: string | undefined }
  /** Its caller did not want it any more when it was about to go out. */
  | { readonly type: 'withheld' }
  | { readonly type: 'unexpected'; readonly detail: string };

/** A call that got no reply that can be read. Its message holds nothing of the vendor's text, which may hold secrets. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
  readonly evidence: WireEvidence;

  constructor(evidence: WireEvidence) {
    super(`The call ended without a reply: ${evidence.type}.`);
    this.evidence = evidence;
  }
}

/** The connection broke within the answer. */
export function cutOff(): WireFault {
  return new WireFault({ type: 'network', sent: 'perhaps', detail: 'cut off' });
}
