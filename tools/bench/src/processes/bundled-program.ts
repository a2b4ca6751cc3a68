import { fileURLToPath } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The file to run for a program of this repository, such as `tools/gemini-emulator/src/main.ts`: its sources as they are now. */
export function bundledProgram(entry: string): Promise<string> {
  return bundleIfNeeded(ROOT, entry);
}
