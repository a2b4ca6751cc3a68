import { WrongSettings } from '../rules/wrong-settings.js';
import { usage, type Settings } from './settings.js';

/** Why the emulator does not start, and what to do about it, in one line. */
export function explainFailure(error: unknown, settings: Settings | undefined): string {
  const reason = (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
  if (error instanceof WrongSettings) return reason;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${settings?.port} is taken. Choose another one with --port or EMULATOR_PORT; 0 takes any free one.`;
    case 'EACCES':
      return `Port ${settings?.port} is not allowed for this user. Choose one from 1024 on with --port or EMULATOR_PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${settings?.host} is no address of this machine. Set --host or EMULATOR_HOST to 127.0.0.1 or 0.0.0.0.`;
    default:
      return `${reason} ${usage}`;
  }
}
