import { readFile, writeFile } from 'node:fs/promises';

import { ENGLISH, renderAll, RUSSIAN } from '../test/sample-values.js';
import { loadPrompts } from './load-prompts.js';
import { PROMPT_NAMES } from './prompt-names.js';

/** `UPDATE_GOLDEN=1` writes the files anew; read the difference before committing it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each([
  ['russian', RUSSIAN],
  ['english', ENGLISH],
] as const)('the %s golden files', (language, samples) => {
  it.each(PROMPT_NAMES)('show %s as it is sent', async (name) => {
    const rendered = renderAll(await loadPrompts(), samples)[name] ?? '';
    const file = new URL(`./__golden__/${name}.${language}.txt`, import.meta.url);
    if (update) await writeFile(file, rendered);
    expect(rendered).toBe(await readFile(file, 'utf8'));
  });
});
