import { readFile, writeFile } from 'node:fs/promises';

import { renderTables } from '../test/render-tables.js';
import { readLimits } from './limits/limit-rule.js';
import { readFaultRules } from './rules/fault-rules.js';

const path = new URL('../README.md', import.meta.url);
const read = (): Promise<string> => readFile(path, 'utf8');

/** What stands in the README between the marks of that name. */
const placeOf = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n\n)([^]*?)(\n\n<!-- /${name} -->)`);

/** With UPDATE_GOLDEN=1 the tables are written anew. */
async function update(name: string, table: string): Promise<void> {
  const renewed = (await read()).replace(
    placeOf(name),
    (_all, start: string, _old, end: string) => start + table + end,
  );
  await writeFile(path, renewed);
}

describe('the README', () => {
  it.each(Object.entries(renderTables()))(
    'has the table of %s as the program knows it',
    async (name, table) => {
      if (process.env['UPDATE_GOLDEN'] === '1') await update(name, table);
      expect(placeOf(name).exec(await read())?.[2]).toBe(table);
    },
  );

  it('shows rules and limits that are some', async () => {
    const blocks = [...(await read()).matchAll(/```json\n([^]*?)```/g)].map((match) => match[1] ?? '');
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
      const { faults = [], limits = [] } = JSON.parse(block) as { faults?: unknown; limits?: unknown };
      expect(readFaultRules(faults).length + readLimits(limits).length).toBeGreaterThan(0);
    }
  });
});
