import { rpcErrorBody, type RpcError } from './rpc-error.js';

/** A whole HTTP answer. */
export interface Reply {
  readonly httpStatus: number;
  /** An object is sent as JSON. */
  readonly body: object | string;
  /** JSON unless told. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer that carries an error of Google's services. */
export function errorReply(error: RpcError): Reply {
  return { httpStatus: error.httpStatus, body: rpcErrorBody(error) };
}

/** What becomes of the connection when not all of an answer is sent. */
export type Ending = 'silence' | 'break';

/** What a client gets, and how long it waits for it. */
export type Outcome = { readonly delayMs: number } & (
  | { readonly sends: 'all'; readonly reply: Reply }
  /** The headers and half of the body. */
  | { readonly sends: 'half'; readonly reply: Reply; readonly then: Ending }
  | { readonly sends: 'nothing'; readonly then: Ending }
);
