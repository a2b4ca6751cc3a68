import { createGeminiEmulator } from '@generia/gemini-emulator';
import { Secret } from '@generia/service-runtime';

import type { StandaloneConfig } from './config.js';

/** Who writes and draws. */
export interface GeminiServer {
  readonly apiKey: Secret;
  /** Undefined: Google's own. */
  readonly baseUrl: string | undefined;
  /** For a person, in one line. */
  readonly description: string;
  close(): Promise<void>;
}

const nothingToClose = (): Promise<void> => Promise.resolve();

/**
 * Gemini when there is a key, another server when there is only an address, else the emulator in this process: free,
 * offline, and the same for the same seed.
 */
export async function chooseGemini(
  config: Pick<StandaloneConfig, 'GEMINI_API_KEY' | 'GEMINI_BASE_URL'>,
  seed: number,
): Promise<GeminiServer> {
  const { GEMINI_API_KEY: apiKey, GEMINI_BASE_URL: baseUrl } = config;
  if (apiKey) {
    const where = baseUrl ? `Gemini at ${baseUrl}` : 'Gemini';
    return {
      apiKey,
      baseUrl,
      description: `${where} (GEMINI_API_KEY is set: calls cost money)`,
      close: nothingToClose,
    };
  }
  const offlineKey = new Secret('offline');
  if (baseUrl) {
    return {
      apiKey: offlineKey,
      baseUrl,
      description: `the Gemini server at ${baseUrl}`,
      close: nothingToClose,
    };
  }
  const emulator = await createGeminiEmulator({ seed });
  return {
    apiKey: offlineKey,
    baseUrl: emulator.url,
    description: 'the built-in Gemini emulator (offline and free; set GEMINI_API_KEY for Gemini)',
    close: () => emulator.close(),
  };
}
