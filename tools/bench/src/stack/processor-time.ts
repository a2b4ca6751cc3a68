import type { ServiceProcess } from '@generia/pipeline-e2e';

import { machineCpuMs } from '../processes/machine-time.js';
import { cpuMsOfTrees } from '../processes/process-tree.js';
import { serverPids } from './server-pids.js';

/** What was spent, in milliseconds of CPU. */
export interface ProcessorTime {
  /** By the name of each. */
  readonly services: Readonly<Record<string, number>>;
  readonly wireServer: number;
  readonly kafka: number;
  readonly minio: number;
  readonly emulator: number;
  /** This process: it plays the platform and asks for the worlds. */
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
  const pids = [mongo, kafka, minio, watched.emulatorPid, ...watched.services.map(({ pid }) => pid)];
  const look = async (): Promise<ProcessorTime> => {
    const { user, system } = process.cpuUsage();
    const machine = await machineCpuMs();
    const [wireServer = 0, ofKafka = 0, ofMinio = 0, emulator = 0, ...ofServices] = await cpuMsOfTrees(pids);
    const services = watched.services.map(({ service }, place) => [service, ofServices[place]]);
    return {
      services: Object.fromEntries(services) as Record<string, number>,
      ...{ wireServer, kafka: ofKafka, minio: ofMinio, emulator, machine },
      bench: (user + system) / 1_000,
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
