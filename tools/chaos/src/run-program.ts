import { CliError, describeForPeople, isErrorForPeople } from '@generia/service-runtime';

/** A program of the command line. */
export interface Program<Chosen extends object> {
  readonly help: string;
  /** @throws {CliError} when the words make no sense */
  parse(words: readonly string[]): Chosen | { readonly help: true };
  /** Resolves with the exit code. */
  run(chosen: Chosen, tell: (line: string) => void): Promise<number>;
}

/** Runs it with this process's words and sets the exit code; what people can mend is told them in one line. */
export async function runProgram<Chosen extends object>(program: Program<Chosen>): Promise<void> {
  try {
    const chosen = program.parse(process.argv.slice(2));
    if ('help' in chosen) process.stdout.write(`${program.help}\n`);
    else process.exitCode = await program.run(chosen, (line) => void process.stderr.write(`${line}\n`));
  } catch (error) {
    if (!isErrorForPeople(error)) throw error;
    process.stderr.write(`${describeForPeople(error)}\n`);
    process.exitCode = error instanceof CliError ? error.exitCode : 1;
  }
}
