import { type Pipeline, startPipeline } from '@generia/pipeline-e2e';
import { countCommands, countMessages } from '@generia/stack';

import type { CallLimits } from '../measures/schedule-bound.js';
import { type EmulatorProcess, startEmulatorProcess } from '../pipeline/emulator-process.js';
import { rssBytesOfTree } from '../processes/process-tree.js';
import type { CommandCounts } from './command-counts.js';

/** The five services on the running stack, watched, before a Gemini emulator in a process of its own. */
export interface OpenStack {
  readonly pipeline: Pipeline;
  readonly emulator: EmulatorProcess;
  readonly limits: CallLimits;
  /** Of each service, before there was a world. */
  readonly restBytes: Readonly<Record<string, number>>;
  /** Commands to MongoDB so far. */
  commands(): Promise<CommandCounts>;
  /** Messages on all topics so far. */
  messages(): Promise<number>;
}

/** Starts the services as they are shipped, works with them, and stops them. */
export async function withStack<T>(limits: CallLimits, work: (stack: OpenStack) => Promise<T>): Promise<T> {
  const emulator = await startEmulatorProcess();
  try {
    const pipeline = await startPipeline({
      env: {
        GEMINI_BASE_URL: emulator.url,
        MAX_CONCURRENT_LLM_REQUESTS: String(limits.text),
        MAX_CONCURRENT_IMAGE_REQUESTS: String(limits.image),
      },
    });
    try {
      const { MONGODB_URI: uri = '', KAFKA_BROKERS: brokers = '' } = process.env;
      return await work({
        ...{ pipeline, emulator, limits, restBytes: await restBytesOf(pipeline) },
        commands: () => countCommands(uri, pipeline.database),
        messages: () => countMessages(brokers.split(','), pipeline.topics),
      });
    } finally {
      await pipeline.close();
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
