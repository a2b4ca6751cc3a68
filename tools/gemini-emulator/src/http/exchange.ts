import type { FastifyReply } from 'fastify';

/** The connection on which an answer is awaited. */
export interface Exchange {
  /** Whether the client has gone before its answer was out. */
  hasGone(): boolean;
  /** Waits that long; false when the client has gone meanwhile. */
  wait(ms: number): Promise<boolean>;
  /** Breaks the connection off. */
  breakOff(): void;
}

/** Watches the connection of an answer; `onEnd` is called once, however it ends. */
export function watchExchange(
  reply: FastifyReply,
  onEnd: (abortedByClient: boolean) => void = () => undefined,
): Exchange {
  let isBrokenByUs = false;
  const hasGone = (): boolean => reply.raw.destroyed && !reply.raw.writableFinished;
  if (hasGone()) onEnd(true);
  else reply.raw.once('close', () => onEnd(!reply.raw.writableFinished && !isBrokenByUs));
  return {
    hasGone,
    wait: (ms) =>
      new Promise((resolve) => {
        if (hasGone()) return resolve(false);
        const onClose = (): void => {
          clearTimeout(timer);
          resolve(false);
        };
        const timer = setTimeout(() => {
          reply.raw.off('close', onClose);
          resolve(true);
        }, ms);
        return reply.raw.once('close', onClose);
      }),
    breakOff: () => {
      isBrokenByUs = true;
      reply.raw.req.socket.resetAndDestroy();
    },
  };
}
