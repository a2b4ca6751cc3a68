import type { FastifyReply } from 'fastify';

/** An error answer as RFC 9457 describes it. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
};

/** A refusal that a route throws: it becomes problem details with this status and this text. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly statusCode: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** Answers with problem details. The query stays out of `instance`, because it may hold a token. */
export function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  const problem: ProblemDetails = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance: reply.request.url.split('?', 1)[0] ?? '/',
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}
