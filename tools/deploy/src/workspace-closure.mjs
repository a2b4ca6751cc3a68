/**
 * @typedef {object} Project
 * @property {string} name
 * @property {string} folder from the root of the repository, with forward slashes
 * @property {Readonly<Record<string, string>>} dependencies
 */

/**
 * A project and every project of the repository that it needs at run time, directly or through others.
 *
 * @param {string} name
 * @param {readonly Project[]} projects
 * @returns {readonly Project[]} in the order in which they are found, the asked one first
 * @throws {Error} when there is no such project
 */
export function workspaceClosure(name, projects) {
  const byName = new Map(projects.map((project) => [project.name, project]));
  const start = byName.get(name);
  if (start === undefined) throw new Error(`There is no project ${name}. Name one of apps/ or tools/.`);
  const found = new Set([start]);
  // A set is visited in the order of insertion, with what is added on the way.
  for (const { dependencies } of found) {
    for (const dependency of Object.keys(dependencies)) {
      const project = byName.get(dependency);
      if (project !== undefined) found.add(project);
    }
  }
  return [...found];
}
