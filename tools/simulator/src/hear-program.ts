import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How the simulator is started in a process of its own: the program and its arguments so far. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

/** Starts a program with more arguments and hears its lines. Resolves with its exit code once it has ended. */
export async function hearProgram(
  { command, args }: Program,
  words: readonly string[],
  onLine: (line: string) => void,
): Promise<number | null> {
  const child = spawn(command, [...args, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) onLine(line);
  return ended;
}
