import { createGeminiEmulator } from './create-gemini-emulator.js';
import { explainFailure } from './settings/explain-failure.js';
import { readFaultsFile } from './settings/read-faults-file.js';
import { readSettings, type Settings } from './settings/settings.js';

let settings: Settings | undefined;

async function run(): Promise<void> {
  settings = readSettings(process.argv.slice(2), process.env);
  const { faultsFile, plainPictures, ...rest } = settings;
  const rules = faultsFile === undefined ? {} : await readFaultsFile(faultsFile);
  const emulator = await createGeminiEmulator({
    ...rest,
    ...rules,
    ...(plainPictures ? { drawPicture: (await import('./pictures/plain-picture.js')).plainPicture } : {}),
  });
  const stop = (): void => void emulator.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`Gemini emulator listens on ${emulator.url}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error, settings)}\n`);
  process.exitCode = 2;
});
