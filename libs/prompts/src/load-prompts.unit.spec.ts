import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadPrompts } from './load-prompts.js';
import { PROMPT_NAMES } from './prompt-names.js';

describe('loadPrompts', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'prompts-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('reads the templates of the repository when it is told nothing', async () => {
    expect(Object.keys((await loadPrompts()).promptTexts)).toEqual([...PROMPT_NAMES]);
  });

  it('reads another directory, and gives the digests of Unix line ends to a Windows checkout', async () => {
    const { promptTexts, digests } = await loadPrompts();
    for (const name of PROMPT_NAMES) {
      await writeFile(
        join(directory, `${name}.liquid`),
        `\uFEFF${promptTexts[name].replaceAll('\n', '\r\n')}`,
      );
    }
    const loaded = await loadPrompts({ directory });
    expect(loaded.digests).toEqual(digests);
  });

  it('names the file that it misses', async () => {
    await expect(loadPrompts({ directory })).rejects.toThrow(
      /^Prompt template .*: cannot read .*\.liquid\. Restore/,
    );
  });
});
