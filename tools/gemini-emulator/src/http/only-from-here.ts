import type { FastifyReply, FastifyRequest } from 'fastify';

/** Refuses who does not call from this machine; a hook. */
export async function onlyFromHere(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (isLoopback(request.ip)) return undefined;
  return reply.code(403).send({
    message:
      'These routes answer to this machine only. Start the emulator with EMULATOR_ADMIN=true to open them.',
  });
}

/** Whether an IP address is one of this machine's own loopback. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
