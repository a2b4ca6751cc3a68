import type { ServiceProcess } from '@generia/pipeline-e2e';

import { machineCpuMs } from '../processes/machine-time.js';
import { cpuMsOfTree } from '../processes/process-tree.js';
import { serverPids } from './server-pids.js';

/** What was spent, in milliseconds of CPU. */
export interface ProcessorTime {
  /** By the name of each. */
  readonly services: Readonly<Record<string, number>>;
  readonly wireServer: number;
  readonly kafka: number;
  readonly minio: number;
  readonly emulator: number;
  /** This process: it counts the commands and messages, plays the platform and asks for the worlds. */
  readonly bench: number;
  /** By whatever ran on the machine. */
  readonly machine: number;
}

interface Watched {
  readonly services: readonly ServiceProcess[];
  readonly emulatorPid: number;
}

/** Begins to look; what it resolves with tells what was spent since. Linux only. */
export async function watchProcessorTime(watched: Watched): Promise<() => Promise<ProcessorTime>> {
  const { mongo, kafka, minio } = await serverPids();
  const look = async (): Promise<ProcessorTime> => {
    const services = watched.services.map(async ({ service, pid }) => [service, await cpuMsOfTree(pid)]);
    const { user, system } = process.cpuUsage();
    return {
      services: Object.fromEntries(await Promise.all(services)) as Record<string, number>,
      wireServer: await cpuMsOfTree(mongo),
      kafka: await cpuMsOfTree(kafka),
      minio: await cpuMsOfTree(minio),
      emulator: await cpuMsOfTree(watched.emulatorPid),
      bench: (user + system) / 1_000,
      machine: await machineCpuMs(),
    };
  };
  const before = await look();
  return async () => spentSince(before, await look());
}

/** All that takes part in the worlds. */
export function sumOfParts(spent: ProcessorTime): number {
  const { wireServer, kafka, minio, emulator, bench } = spent;
  return sumOfServices(spent) + wireServer + kafka + minio + emulator + bench;
}

/** The five services together. */
export function sumOfServices({ services }: Pick<ProcessorTime, 'services'>): number {
  return Object.values(services).reduce((sum, ms) => sum + ms, 0);
}

function spentSince(before: ProcessorTime, after: ProcessorTime): ProcessorTime {
  const services = Object.entries(after.services).map(([name, ms]) => [
    name,
    ms - (before.services[name] ?? 0),
  ]);
  return {
    services: Object.fromEntries(services) as Record<string, number>,
    wireServer: after.wireServer - before.wireServer,
    kafka: after.kafka - before.kafka,
    minio: after.minio - before.minio,
    emulator: after.emulator - before.emulator,
    bench: after.bench - before.bench,
    machine: after.machine - before.machine,
  };
}
