import { basename, dirname, parse, sep } from 'node:path';

import type { Dice } from '@generia/resilience';

import type { FileOperations } from '../file-operations.js';

/** A directory or a file as programs see it, and as a power cut leaves it. */
interface Place<T> {
  seen: T;
  kept: T;
}
type Directory = Place<ReadonlyMap<string, Node>>;
type File = Place<Buffer>;
type Node = Directory | File;

const failure = (code: string): Error => Object.assign(new Error(`${code}: of the disk in memory`), { code });

/**
 * A disk in memory, of a system that syncs directories, that forgets with the power whatever was not forced to it: contents file by file, names directory by
 * directory. Operations take their time, and dice say which of them ends next; a sync keeps what was there when it began.
 */
export function createForgetfulDisk(dice: Dice) {
  const root: Directory = { seen: new Map(), kept: new Map() };
  const opened: Node[] = [];
  let underWay: (() => void)[] = [];

  /** An operation that ends when its turn comes. */
  const takesTime = <T>(end: () => T): Promise<T> =>
    new Promise<void>((resolve) => underWay.push(resolve)).then(end);
  const at = (path: string): Node | undefined => walk(root, path, 'seen');
  const directoryAt = (path: string): Directory => {
    const node = at(path);
    if (!node || !isDirectory(node)) throw failure('ENOENT');
    return node;
  };
  const name = (path: string, node: Node | undefined): void => {
    const directory = directoryAt(dirname(path));
    const others = [...directory.seen].filter(([known]) => known !== basename(path));
    directory.seen = new Map(node ? [...others, [basename(path), node]] : others);
  };
  const makeDirectory = (path: string, makesAll: boolean): void => {
    if (makesAll && !at(dirname(path))) makeDirectory(dirname(path), true);
    if (!at(path)) name(path, { seen: new Map(), kept: new Map() });
    else if (!makesAll) throw failure('EEXIST');
  };

  const files = {
    syncsDirectories: true,
    open: (path: string) =>
      takesTime(() => {
        name(path, { seen: Buffer.alloc(0), kept: Buffer.alloc(0) });
        return opened.push(at(path) as File) - 1;
      }),
    openDirectory: (path: string) => takesTime(() => opened.push(directoryAt(path)) - 1),
    writev: (descriptor: number, parts: readonly Uint8Array[]) =>
      takesTime(() => {
        const file = opened[descriptor] as File;
        file.seen = Buffer.concat([file.seen, ...parts]);
        return Buffer.concat(parts).length;
      }),
    fsync: (descriptor: number) => {
      const node = opened[descriptor] as Directory;
      const { seen } = node;
      return takesTime(() => void (node.kept = seen));
    },
    close: () => takesTime(() => undefined),
    rename: (from: string, to: string) =>
      takesTime(() => {
        directoryAt(dirname(to));
        name(to, at(from));
        name(from, undefined);
      }),
    mkdir: (path: string, options?: { readonly recursive?: boolean }) =>
      takesTime(() => makeDirectory(path, options?.recursive ?? false)),
    rm: (path: string) => takesTime(() => name(path, undefined)),
  };

  return {
    files: files as unknown as FileOperations,
    /** Ends one of the operations under way, and waits for what follows from it. False when there is none. */
    async step(): Promise<boolean> {
      const [end] = underWay.splice(Math.floor(dice() * underWay.length), 1);
      end?.();
      await new Promise((resolve) => setImmediate(resolve));
      return end !== undefined;
    },
    /** The process that uses the disk dies: what it has under way does not happen. */
    killProcess: () => {
      underWay = [];
    },
    /** What a file holds when the power is cut now; undefined when it is gone. */
    afterPowerCut(path: string): Buffer | undefined {
      const node = walk(root, path, 'kept');
      return node && !isDirectory(node) ? node.kept : undefined;
    },
  };
}

function walk(root: Directory, path: string, how: 'seen' | 'kept'): Node | undefined {
  const names = path.slice(parse(path).root.length).split(sep);
  if (names[0] === '') return root;
  return names.reduce<Node | undefined>(
    (node, part) => (node && isDirectory(node) ? node[how].get(part) : undefined),
    root,
  );
}

function isDirectory(node: Node): node is Directory {
  return node.seen instanceof Map;
}
