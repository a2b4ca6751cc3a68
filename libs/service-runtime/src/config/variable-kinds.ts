import { Secret } from './secret.js';
import { variable } from './variable.js';

/** A network address. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** Any text, or only one that the pattern allows. */
export const text = (expects: string, example: string, pattern = /\S/) =>
  variable({ expects, example, read: (value) => (pattern.test(value) ? value : undefined) });

/** A text that must not be seen. */
export const secret = (expects: string, example: string, pattern = /\S/) =>
  variable({
    expects,
    example,
    hidden: true,
    read: (value) => (pattern.test(value) ? new Secret(value) : undefined),
  });

/** A whole number within bounds, both included. */
export const wholeNumber = (min: number, max: number, example: number) =>
  variable({
    expects: `a whole number from ${min} to ${max}`,
    example: String(example),
    read: (value) => readWholeNumber(value, min, max),
  });

/** An amount of money in US dollars, read as whole micro-dollars. */
export const dollars = (example: string) =>
  variable({
    expects: 'an amount of US dollars',
    example,
    read: (value) => {
      if (!/^\d+(\.\d{1,6})?$/.test(value)) return undefined;
      const micros = Math.round(Number(value) * 1_000_000);
      return Number.isSafeInteger(micros) ? micros : undefined;
    },
  });

/** Yes or no, in the spellings that env files use. */
export const yesOrNo = (example: boolean) =>
  variable({
    expects: 'true or false',
    example: String(example),
    read: (value) => {
      if (/^(true|1|yes|on)$/i.test(value)) return true;
      return /^(false|0|no|off)$/i.test(value) ? false : undefined;
    },
  });

/** An http(s) address, without its closing slash. */
export const httpUrl = (example: string) =>
  variable({
    expects: 'an http:// or https:// address',
    example,
    read: (value) =>
      /^https?:\/\//i.test(value) && URL.canParse(value) ? value.replace(/\/+$/, '') : undefined,
  });

/** One HOST:PORT. */
export const hostAndPort = (example: string) =>
  variable({ expects: 'HOST:PORT', example, read: readHostAndPort });

/** HOST:PORT, one or more, with commas between. */
export const hostAndPortList = (example: string) =>
  variable({
    expects: 'one or more HOST:PORT, separated by commas',
    example,
    read: (value): readonly string[] | undefined => {
      const parts = value.split(',').map((part) => part.trim());
      return parts.every(readHostAndPort) ? parts : undefined;
    },
  });

function readWholeNumber(value: string, min: number, max: number): number | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const number = Number(value);
  return number >= min && number <= max ? number : undefined;
}

function readHostAndPort(value: string): HostAndPort | undefined {
  const [, bracketed, plain, digits = ''] = /^(?:\[([\da-f:.]+)\]|([^\s:/@[\]]+)):(\d+)$/i.exec(value) ?? [];
  const host = bracketed ?? plain;
  const port = readWholeNumber(digits, 1, 65_535);
  return host === undefined || port === undefined ? undefined : { host, port };
}
