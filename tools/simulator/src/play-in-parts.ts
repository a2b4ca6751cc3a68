import { hearProgram, type Program } from './hear-program.js';
import type { SeedResult } from './report.js';
import type { StoreKind } from './world/store-kind.js';

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
  program: Program,
  onResult: (result: SeedResult) => void,
): Promise<void> {
  const edge = (part: number): number => firstSeed + Math.floor((seeds * part) / parts);
  const playPart = async (first: number, count: number): Promise<void> => {
    if (count === 0) return;
    const words = ['--seed', String(first), '--seeds', String(count), '--json'];
    let heard = 0;
    const code = await hearProgram(program, store ? [...words, '--store', store] : words, (line) => {
      onResult(JSON.parse(line) as SeedResult);
      heard += 1;
    });
    if (heard < count)
      throw new Error(`The process that played seeds from ${first} on ended early (exit code ${code}).`);
  };
  await Promise.all(
    Array.from({ length: parts }, (_, part) => playPart(edge(part), edge(part + 1) - edge(part))),
  );
}
