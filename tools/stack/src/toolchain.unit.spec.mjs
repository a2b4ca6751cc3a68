import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inspectTools, isNewEnough, javaCommand, missingTools, TOOLS } from './toolchain.mjs';

describe('isNewEnough', () => {
  it.each([
    ['17', '17', true],
    ['17.0.15', '17', true],
    ['21.0.2', '17', true],
    ['1.8.0', '17', false],
    ['16.0.2', '17', false],
    ['3.8.7', '3.6.3', true],
    ['3.6.3', '3.6.3', true],
    ['3.6', '3.6.3', false],
    ['3.5.4', '3.6.3', false],
    ['1.9', '1.24', false],
    ['1.24', '1.24', true],
    ['1.26.8', '1.24', true],
    ['2.0', '1.24', true],
  ])('takes %s for %s: %s', (version, minimum, expected) => {
    expect(isNewEnough(version, minimum)).toBe(expected);
  });
});

describe('the versions', () => {
  it.each([
    ['java', 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', '17.0.15'],
    ['java', 'java version "1.8.0_402"', '1.8.0'],
    ['java', 'openjdk version "25" 2025-09-16', '25'],
    ['javac', 'javac 21.0.2', '21.0.2'],
    ['maven', '\u001b[1mApache Maven 3.8.7\u001b[m\nMaven home: /usr/share/maven', '3.8.7'],
    ['go', 'go version go1.26.8 linux/amd64', '1.26.8'],
    ['go', 'go version go1.25rc1 linux/amd64', '1.25'],
  ])('of %s are found in what it says', (name, text, expected) => {
    expect(TOOLS[name].version.exec(text)?.[1]).toBe(expected);
  });
});

describe('inspectTools', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'generia-tools-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const install = (path, text) => {
    mkdirSync(join(folder, 'jdk/bin'), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, path), 0o755);
  };

  it('asks the tools of the PATH, and those of Java in JAVA_HOME', async () => {
    install('jdk/bin/java', `echo 'openjdk version "21.0.1"' >&2`);
    install('java', `echo 'openjdk version "11.0.1"' >&2`);
    install('mvn', 'echo Apache Maven 3.6.0');
    install('go', 'echo go is broken; exit 1');
    const env = { PATH: folder };
    const reports = await inspectTools(['java', 'maven', 'go', 'javac'], {
      ...env,
      JAVA_HOME: join(folder, 'jdk'),
    });
    expect(reports).toEqual([
      { name: 'java', found: '21.0.1', works: true },
      { name: 'maven', found: '3.6.0', works: false },
      { name: 'go', found: undefined, works: false },
      { name: 'javac', found: undefined, works: false },
    ]);
    expect(await inspectTools(['java'], env)).toEqual([{ name: 'java', found: '11.0.1', works: false }]);
  });
});

describe('missingTools', () => {
  it('names everything in one line, with the packages of Debian', () => {
    const error = missingTools([
      { name: 'java', found: '21.0.1', works: true },
      { name: 'maven', found: undefined, works: false },
      { name: 'go', found: '1.19', works: false },
    ]);
    expect(error).toMatchObject({
      message:
        'The stack needs Maven 3.6.3 or newer (not found), Go 1.24 or newer (found 1.19). On Debian: apt-get install maven golang-go',
      exitCode: 2,
    });
  });

  it('is nothing when nothing is missing', () => {
    expect(missingTools([{ name: 'java', found: '21', works: true }])).toBeUndefined();
  });
});

describe('javaCommand', () => {
  it.each([
    [{}, 'java'],
    [{ JAVA_HOME: '' }, 'java'],
    [{ JAVA_HOME: '/opt/jdk' }, '/opt/jdk/bin/java'],
  ])('in %j is %s', (env, expected) => {
    expect(javaCommand('java', env)).toBe(expected);
  });
});
