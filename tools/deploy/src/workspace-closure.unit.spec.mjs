import { workspaceClosure } from './workspace-closure.mjs';

const project = (name, ...needs) => ({
  name,
  folder: `libs/${name}`,
  dependencies: Object.fromEntries(needs.map((need) => [need, '*'])),
});
const projects = [
  project('app', 'kit', 'fastify'),
  project('kit', 'base', 'port'),
  project('port', 'base'),
  project('base', 'kit'),
  project('other', 'base'),
];
const names = (found) => found.map(({ name }) => name);

describe('workspaceClosure', () => {
  it('holds what is needed, directly or through others, once and in spite of circles', () => {
    expect(names(workspaceClosure('app', projects))).toEqual(['app', 'kit', 'base', 'port']);
  });

  it('leaves out packages from elsewhere and projects that nobody needs', () => {
    expect(names(workspaceClosure('app', projects))).not.toContain('fastify');
    expect(names(workspaceClosure('other', projects))).toContain('other');
    expect(names(workspaceClosure('app', projects))).not.toContain('other');
  });

  it('says that a project does not exist', () => {
    expect(() => workspaceClosure('nobody', projects)).toThrow('There is no project nobody.');
  });
});
