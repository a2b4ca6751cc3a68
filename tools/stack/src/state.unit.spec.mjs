import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { noteProcess, parseState, readState, removeState, writeState } from './state.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'generia-state-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kafka = { pid: 7, startMark: 'boot 42', startedAt: '2026-11-25T00:00:00.000Z' };
const state = { version: 1, ports: { kafka: 29092, mongo: 27018 }, processes: { kafka } };

describe('the state of a stack', () => {
  it('is read as it was written, in a folder that need not exist', () => {
    const inner = join(folder, 'not/yet');
    writeState(inner, state);
    expect(readState(inner)).toEqual(state);
    expect(readdirSync(inner)).toEqual(['state.json']);
  });

  it('is undefined where there is no stack', () => {
    expect(readState(folder)).toBeUndefined();
    writeState(folder, state);
    removeState(folder);
    removeState(folder);
    expect(readState(folder)).toBeUndefined();
  });

  it('notes the start and the end of one process and keeps the others', () => {
    writeState(folder, state);
    const mongo = { ...kafka, pid: 8 };
    noteProcess(folder, 'mongo', mongo);
    expect(readState(folder)).toEqual({ ...state, processes: { kafka, mongo } });
    noteProcess(folder, 'kafka', undefined);
    expect(readState(folder)).toEqual({ ...state, processes: { mongo } });
  });

  it('names the file that it does not understand, and touches nothing', () => {
    writeFileSync(join(folder, 'state.json'), '{"version":1,');
    expect(() => readState(folder)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(join(folder, 'state.json')), exitCode: 2 }),
    );
    expect(readdirSync(folder)).toEqual(['state.json']);
  });
});

describe('parseState', () => {
  it.each([
    ['half a file', JSON.stringify(state).slice(0, 50)],
    ['another version', JSON.stringify({ ...state, version: 2 })],
    ['no ports', JSON.stringify({ ...state, ports: undefined })],
    ['a port that is no number', JSON.stringify({ ...state, ports: { kafka: '29092' } })],
    ['a process without its mark', JSON.stringify({ ...state, processes: { kafka: { pid: 7 } } })],
    ['a process without its number', JSON.stringify({ ...state, processes: { kafka: { startMark: 'x' } } })],
    ['null', 'null'],
  ])('refuses %s', (_, text) => {
    expect(parseState(text)).toBeUndefined();
  });
});
