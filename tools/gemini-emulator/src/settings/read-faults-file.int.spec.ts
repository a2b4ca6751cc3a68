import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readFaultsFile } from './read-faults-file.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function fileOf(content: string): Promise<string> {
  const path = join(directory, 'faults.json');
  await writeFile(path, content);
  return path;
}

it.each([
  [[{ fault: 'hang' }], 1, 0],
  [{ fault: 'hang' }, 1, 0],
  [{ faults: { fault: 'hang' } }, 1, 0],
  [{ limits: { rpm: 3 } }, 0, 1],
  [{ faults: [{ fault: 'hang' }, { fault: 'reset' }], limits: [{ rpm: 3 }] }, 2, 1],
  [[], 0, 0],
])('reads %j', async (content, faults, limits) => {
  const read = await readFaultsFile(await fileOf(JSON.stringify(content)));
  expect([read.faults.length, read.limits.length]).toEqual([faults, limits]);
});

it('reads a preset', async () => {
  const { faults } = await readFaultsFile(await fileOf('{"preset": "every-fault-5-percent"}'));
  expect(faults.length).toBeGreaterThan(10);
});

it.each([
  ['{"faults": ', 'faults.json is no JSON: '],
  ['[{"fault": "earthquake"}]', 'faults.json[0].fault: There is no fault "earthquake"'],
  ['{"faults": [{"fault": "hang", "times": 0}]}', 'faults.json: faults[0].times: Too small'],
  ['{"limits": [{"rps": 1}]}', 'faults.json: limits[0]: Unrecognized key: "rps"'],
  ['{"fault": "hang", "limits": []}', 'Unrecognized key: "limits"'],
  ['7', 'faults.json: Invalid input'],
])('refuses %s', async (content, problem) => {
  const reading = readFaultsFile(await fileOf(content));
  await expect(reading).rejects.toThrow(problem);
  await expect(reading).rejects.toMatchObject({ name: 'WrongSettings' });
});

it('names a file that is not there', async () => {
  await expect(readFaultsFile(join(directory, 'nowhere.json'))).rejects.toThrow(/cannot be read: .*nowhere/);
});
