import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identify, isAlive } from '@generia/processes';

import { artefactFolder, ensureArtefact } from './artefact.mjs';
import { within } from './testing/within.mjs';

let cache;
let said;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'generia-artefact-'));
  said = [];
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** A recipe of shell commands. */
const recipe = (script, more = {}) => ({
  name: 'thing',
  version: '1.0',
  tools: [],
  queue: 'things',
  lasts: 'no time',
  ingredients: [script],
  make: (folder, run) => run(['sh', '-c', script], { FOLDER: folder }),
  ...more,
});

const ensure = (one, signal = new AbortController().signal) =>
  ensureArtefact(cache, one, { signal, env: process.env, say: (line) => said.push(line) });

describe('ensureArtefact', () => {
  it('makes once what several want at the same time', async () => {
    const thing = recipe(`echo made >> ${cache}/count; sleep 0.1; echo content > "$FOLDER/file"`);
    const folders = await Promise.all([ensure(thing), ensure(thing), ensure(thing)]);
    expect(new Set(folders).size).toBe(1);
    expect(readFileSync(join(folders[0], 'file'), 'utf8')).toBe('content\n');
    expect(await ensure(thing)).toBe(folders[0]);
    expect(readFileSync(join(cache, 'count'), 'utf8')).toBe('made\n');
    expect(said).toHaveLength(2);
  });

  it('leaves nothing of what failed, tells the end of the log, and tries again the next time', async () => {
    const broken = recipe(
      `echo half > "$FOLDER/file"; [ -e ${cache}/repaired ] || { echo no network; exit 4; }`,
    );
    await expect(ensure(broken)).rejects.toThrow('sh ended with 4:\nno network');
    expect(existsSync(artefactFolder(cache, broken))).toBe(false);
    expect(readdirSync(cache).filter((name) => name.endsWith('.part') || name.endsWith('.lock'))).toEqual([]);
    writeFileSync(join(cache, 'repaired'), '');
    expect(readdirSync(await ensure(broken))).toEqual(['file']);
  });

  it('does not take the remains of a killed process for the whole', async () => {
    const thing = recipe('echo content > "$FOLDER/file"');
    const part = `${artefactFolder(cache, thing)}.part`;
    mkdirSync(part);
    writeFileSync(join(part, 'remains'), '');
    expect(readdirSync(await ensure(thing))).toEqual(['file']);
    expect(existsSync(part)).toBe(false);
  });

  it('ends everything that a recipe has started when it is interrupted', async () => {
    const slow = recipe(`sleep 60 & echo $! > ${cache}/pid; wait`);
    const controller = new AbortController();
    const making = ensure(slow, controller.signal);
    const pid = await within(60_000, () =>
      Number(existsSync(`${cache}/pid`) && readFileSync(`${cache}/pid`, 'utf8')),
    );
    const sleeper = identify(pid);
    expect(isAlive(sleeper)).toBe(true);
    controller.abort(new Error('enough'));
    await expect(making).rejects.toThrow('enough');
    await within(60_000, () => !isAlive(sleeper));
    expect(existsSync(artefactFolder(cache, slow))).toBe(false);
  });

  it('makes anew what depends on something that has changed', () => {
    const folder = (more) => artefactFolder(cache, recipe('true', more));
    expect(folder({})).toBe(folder({}));
    expect(folder({ version: '1.1' })).not.toBe(folder({}));
    expect(folder({ ingredients: ['true', 'a flag'] })).not.toBe(folder({}));
  });
});
