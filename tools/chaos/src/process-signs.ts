import type { Pipeline, ServiceProcess } from '@generia/pipeline-e2e';

/** How often a service has logged this. */
export function linesOf({ lines }: ServiceProcess, message: string): number {
  return lines.filter(({ msg }) => msg === message).length;
}

/** Calls that Gemini is answering now. */
export function openCalls({ emulator }: Pipeline): number {
  return emulator.calls().filter(({ endedAt }) => endedAt === null).length;
}
