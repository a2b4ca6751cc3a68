import { openTcpProxy, type Pipeline, startPipeline } from '@generia/pipeline-e2e';
import { countMessages } from '@generia/stack';

import type { CallLimits } from '../measures/schedule-bound.js';
import { type EmulatorProcess, startEmulatorProcess } from '../pipeline/emulator-process.js';
import { rssBytesOfTree } from '../processes/process-tree.js';
import { type CommandCounts, commandCounter } from './command-counter.js';

/** The five services on the running stack, watched, before a Gemini emulator in a process of its own. */
export interface OpenStack {
  readonly pipeline: Pipeline;
  readonly emulator: EmulatorProcess;
  readonly limits: CallLimits;
  /** Of each service, before there was a world. */
  readonly restBytes: Readonly<Record<string, number>>;
  /** Commands to MongoDB so far. */
  commands(): CommandCounts;
  /** Messages on all topics so far. */
  messages(): Promise<number>;
}

/** Starts the services as they are shipped, works with them, and stops them. */
export async function withStack<T>(limits: CallLimits, work: (stack: OpenStack) => Promise<T>): Promise<T> {
  const uri = process.env.MONGODB_URI ?? '';
  const { host } = new URL(uri);
  const counts: CommandCounts = {};
  const emulator = await startEmulatorProcess();
  try {
    const proxy = await openTcpProxy(host, { watch: () => ({ sent: commandCounter(counts) }) });
    try {
      const pipeline = await startPipeline({
        env: {
          GEMINI_BASE_URL: emulator.url,
          MONGODB_URI: uri.replace(host, proxy.address),
          MAX_CONCURRENT_LLM_REQUESTS: String(limits.text),
          MAX_CONCURRENT_IMAGE_REQUESTS: String(limits.image),
        },
      });
      try {
        const restBytes = await restBytesOf(pipeline);
        return await work({
          ...{ pipeline, emulator, limits, restBytes },
          commands: () => ({ ...counts }),
          messages: () => countMessages((process.env.KAFKA_BROKERS ?? '').split(','), pipeline.topics),
        });
      } finally {
        await pipeline.close();
      }
    } finally {
      await proxy.close();
    }
  } finally {
    await emulator.close();
  }
}

async function restBytesOf({ services }: Pipeline): Promise<Record<string, number>> {
  const restBytes: Record<string, number> = {};
  for (const { service, pid } of services) restBytes[service] = await rssBytesOfTree(pid);
  return restBytes;
}
