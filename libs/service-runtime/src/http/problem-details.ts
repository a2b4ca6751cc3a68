import type { FastifyReply } from 'fastify';

/** One field of a request that is wrong. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** An error answer as RFC 9457 describes it. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  /** Stable, for programs. */
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
}

/** What a status is called, and its code when nothing more is known. */
const STATUSES: Readonly<Record<number, readonly [title: string, code: string]>> = {
  400: ['Bad Request', 'bad_request'],
  401: ['Unauthorized', 'unauthorized'],
  403: ['Forbidden', 'forbidden'],
  404: ['Not Found', 'not_found'],
  405: ['Method Not Allowed', 'method_not_allowed'],
  408: ['Request Timeout', 'request_timeout'],
  409: ['Conflict', 'conflict'],
  413: ['Content Too Large', 'body_too_large'],
  415: ['Unsupported Media Type', 'unsupported_media_type'],
  416: ['Range Not Satisfiable', 'range_not_satisfiable'],
  422: ['Unprocessable Content', 'bad_request'],
  429: ['Too Many Requests', 'rate_limited'],
  500: ['Internal Server Error', 'internal_error'],
  503: ['Service Unavailable', 'unavailable'],
};

export interface HttpProblemOptions {
  /** Stable, for programs; what follows from the status unless told. */
  readonly code?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that a route throws: it becomes problem details with this status and this text. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly statusCode: number,
    detail: string,
    readonly options: HttpProblemOptions = {},
  ) {
    super(detail);
  }
}

/** Answers with problem details. The query stays out of `instance`, because it may hold a token. */
export function sendProblem(
  reply: FastifyReply,
  status: number,
  detail: string,
  { code, errors, headers = {} }: HttpProblemOptions = {},
): FastifyReply {
  const [title, codeOfStatus] = STATUSES[status] ?? [
    'Error',
    status < 500 ? 'bad_request' : 'internal_error',
  ];
  const problem: ProblemDetails = {
    type: 'about:blank',
    title,
    status,
    detail,
    instance: reply.request.url.split('?', 1)[0] ?? '/',
    code: code ?? codeOfStatus,
    ...(errors === undefined ? {} : { errors }),
  };
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
