import { parseArgs } from 'node:util';

import { createGeminiEmulator } from './create-gemini-emulator.js';

const usage = 'Usage: gemini-emulator [--port N] [--seed N] [--latency-ms N]';

/** A whole number of a flag; throws a RangeError that names the flag and its range. */
function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`--${name} must be a whole number from 0 to ${most}, not "${text}".`);
  }
  return value;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8099' },
      seed: { type: 'string', default: '1' },
      'latency-ms': { type: 'string', default: '0' },
    },
  });
  const emulator = await createGeminiEmulator({
    port: wholeNumber('port', values.port, 65_535),
    seed: wholeNumber('seed', values.seed, 2_147_483_647),
    latencyMs: wholeNumber('latency-ms', values['latency-ms'], 600_000),
  });
  process.stdout.write(`Gemini emulator listens on ${emulator.url}\n`);
  const stop = (): void => void emulator.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

run().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(busy ? `${reason}: choose another with --port.\n` : `${reason}\n${usage}\n`);
  process.exitCode = 2;
});
