import { parseArgs } from 'node:util';

/** How the emulator runs as a process of its own. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly seed: number;
  readonly latencyMs: number;
  /** Where a JSON file with rules lies. */
  readonly faultsFile: string | undefined;
  readonly allowRemoteAdmin: boolean;
  /** One grey picture for all instead of drawn ones. */
  readonly plainPictures: boolean;
}

/** A setting can be made by a flag or by the environment; the flag wins. */
export interface Setting {
  readonly flag: string;
  readonly variable: string;
  readonly fallback: string;
  readonly says: string;
}

export const settings = {
  host: { flag: 'host', variable: 'EMULATOR_HOST', fallback: '127.0.0.1', says: 'the address to listen on' },
  port: { flag: 'port', variable: 'EMULATOR_PORT', fallback: '8090', says: 'the port; 0 takes any free one' },
  seed: {
    flag: 'seed',
    variable: 'EMULATOR_SEED',
    fallback: '1',
    says: 'other seeds give other answers and faults',
  },
  latencyMs: {
    flag: 'latency-ms',
    variable: 'EMULATOR_LATENCY_MS',
    fallback: '0',
    says: 'how long every answer waits',
  },
  faultsFile: {
    flag: 'faults',
    variable: 'EMULATOR_FAULTS',
    fallback: '',
    says: 'a JSON file with rules, or with `{"faults": rules, "limits": limits}`',
  },
  allowRemoteAdmin: {
    flag: 'admin',
    variable: 'EMULATOR_ADMIN',
    fallback: 'false',
    says: '`true` opens `/admin` and `/emulator` to other machines',
  },
  plainPictures: {
    flag: 'plain-pictures',
    variable: 'EMULATOR_PLAIN_PICTURES',
    fallback: 'false',
    says: '`true` draws nothing: every picture is grey, at once',
  },
} as const satisfies Readonly<Record<keyof Settings, Setting>>;

export const usage = `Usage: gemini-emulator ${Object.values(settings)
  .map(({ flag }) => `[--${flag} VALUE]`)
  .join(' ')}`;

/** Reads flags and environment. Throws an Error that names the flag or variable, and what it may be. */
export function readSettings(
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values } = parseArgs({
    args: [...flags],
    options: Object.fromEntries(
      Object.values(settings).map(({ flag }) => [flag, { type: 'string' }] as const),
    ),
  });
  const given = (setting: Setting): Given => {
    const flag = values[setting.flag];
    if (typeof flag === 'string') return { name: `--${setting.flag}`, text: flag.trim() };
    const text = environment[setting.variable]?.trim() ?? '';
    return { name: setting.variable, text: text === '' ? setting.fallback : text };
  };
  return {
    host: someText(given(settings.host)),
    port: wholeNumber(given(settings.port), 65_535),
    seed: wholeNumber(given(settings.seed), 2_147_483_647),
    latencyMs: wholeNumber(given(settings.latencyMs), 600_000),
    faultsFile: given(settings.faultsFile).text || undefined,
    allowRemoteAdmin: yesOrNo(given(settings.allowRemoteAdmin)),
    plainPictures: yesOrNo(given(settings.plainPictures)),
  };
}

interface Given {
  readonly name: string;
  readonly text: string;
}

function wholeNumber({ name, text }: Given, most: number): number {
  const value = Number(text);
  if (text === '' || !Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
  }
  return value;
}

function someText({ name, text }: Given): string {
  if (text === '') throw new RangeError(`${name} must not be empty.`);
  return text;
}

function yesOrNo({ name, text }: Given): boolean {
  if (text !== 'true' && text !== 'false')
    throw new RangeError(`${name} must be true or false, not "${text}".`);
  return text === 'true';
}
