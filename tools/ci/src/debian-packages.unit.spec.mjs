import { installCommands } from './debian-packages.mjs';

const tools = [
  { name: 'java', works: true, debianPackage: 'default-jre-headless' },
  { name: 'maven', works: false, debianPackage: 'maven' },
  { name: 'javac', works: false, debianPackage: 'default-jdk-headless' },
];
const rootOnDebian = { userId: 0, hasApt: true };

describe('installCommands', () => {
  it('bring what is missing', () => {
    const [update, install] = installCommands(tools, rootOnDebian);
    expect(update.slice(0, 2)).toEqual(['apt-get', 'update']);
    expect(install.slice(0, 2)).toEqual(['apt-get', 'install']);
    expect(install.slice(-2)).toEqual(['maven', 'default-jdk-headless']);
    expect(install).toContain('--yes');
  });

  it.each([
    ['when nothing is missing', tools.slice(0, 1), rootOnDebian],
    ['for others than root', tools, { userId: 1000, hasApt: true }],
    ['without apt', tools, { userId: 0, hasApt: false }],
    ['where users have no numbers', tools, { userId: undefined, hasApt: true }],
  ])('are none %s', (_, some, machine) => {
    expect(installCommands(some, machine)).toEqual([]);
  });
});
