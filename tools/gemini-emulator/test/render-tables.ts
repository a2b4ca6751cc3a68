import { z } from 'zod';

import { faultFamilies } from '../src/faults/fault-families.js';
import { faults } from '../src/faults/fault-table.js';
import type { Fault } from '../src/faults/fault.js';
import { presets } from '../src/rules/presets/presets.js';
import { settings } from '../src/settings/settings.js';

/** The tables of the README that are made from what the program knows, by the names of their places. */
export function renderTables(): Readonly<Record<string, string>> {
  return { settings: settingsTable(), faults: faultTables(), presets: presetTable() };
}

function settingsTable(): string {
  return table(
    ['variable', 'flag', 'default', 'meaning'],
    Object.values(settings).map(({ variable, flag, fallback, says }) => [
      code(variable),
      code(`--${flag}`),
      fallback === '' ? '' : code(fallback),
      says,
    ]),
  );
}

function presetTable(): string {
  return table(
    ['preset', 'what befalls the calls'],
    Object.entries(presets).map(([name, { says }]) => [code(name), says]),
  );
}

function faultTables(): string {
  return Object.entries(faultFamilies)
    .map(([family, says]) => {
      const rows = faults
        .filter((fault) => fault.family === family)
        .map((fault) => [code(fault.name), optionsOf(fault), fault.kinds.join(', '), fault.says]);
      return `**${family}**: ${says}\n\n${table(['fault', 'options', 'calls', 'what it does'], rows)}`;
    })
    .join('\n\n');
}

/** Each option with its default; the one that `name:value` sets comes first and is marked. */
function optionsOf(fault: Fault): string {
  const { properties = {} } = z.toJSONSchema(fault.options, { io: 'input' });
  const names = Object.keys(properties).sort(
    (one, other) => Number(other === fault.argument) - Number(one === fault.argument),
  );
  return names
    .map((name) => {
      const property = properties[name];
      const usual = typeof property === 'object' ? property.default : undefined;
      const shown = code(usual === undefined ? name : `${name}=${JSON.stringify(usual)}`.replaceAll('"', ''));
      return name === fault.argument ? `**${shown}**` : shown;
    })
    .join(' ');
}

const code = (text: string): string => `\`${text}\``;

/** A table as Prettier would write it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_name, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(first), rule, ...others.map(line)].join('\n');
}
