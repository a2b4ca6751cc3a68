import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import type { SeedResult } from './report.js';
import type { StoreKind } from './world/store-kind.js';

/** How a process that plays a part of the seeds is started: the program and its arguments so far. */
export interface PartProgram {
  readonly command: string;
  readonly args: readonly string[];
}

export interface PartsOfSeeds {
  readonly firstSeed: number;
  readonly seeds: number;
  readonly parts: number;
  /** The store of all of them; undefined: each draws its own. */
  readonly store?: StoreKind | undefined;
}

/** Plays seeds in so many processes side by side. Rejects when one of them ends early. */
export async function playInParts(
  { firstSeed, seeds, parts, store }: PartsOfSeeds,
  { command, args }: PartProgram,
  onResult: (result: SeedResult) => void,
): Promise<void> {
  const program = { command, args: [...args, ...(store === undefined ? [] : ['--store', store])] };
  const edge = (part: number): number => firstSeed + Math.floor((seeds * part) / parts);
  await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      playPart(edge(part), edge(part + 1) - edge(part), program, onResult),
    ),
  );
}

async function playPart(
  firstSeed: number,
  seeds: number,
  { command, args }: PartProgram,
  onResult: (result: SeedResult) => void,
): Promise<void> {
  if (seeds === 0) return;
  const words = [...args, '--seed', String(firstSeed), '--seeds', String(seeds), '--json'];
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    onResult(JSON.parse(line) as SeedResult);
    heard += 1;
  }
  const code = await ended;
  if (heard < seeds)
    throw new Error(`The process that played seeds from ${firstSeed} on ended early (exit code ${code}).`);
}
