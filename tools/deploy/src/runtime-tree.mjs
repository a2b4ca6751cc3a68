import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names of the packages that are installed in a tree, wherever their node_modules lies.
 *
 * @param {string} folder
 * @returns {readonly string[]} sorted, links to projects of the repository included
 */
export function installedPackages(folder) {
  return [...new Set(modulesFolders(folder).flatMap(packagesOf))].sort();
}

/**
 * @param {string} folder
 * @returns {number} of all files in it, links not followed
 */
export function sizeBytes(folder) {
  return entriesOf(folder).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeBytes(path) : lstatSync(path).size);
  }, 0);
}

const entriesOf = (folder) => readdirSync(folder, { withFileTypes: true });

function modulesFolders(folder) {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const path = join(folder, name);
      return name === 'node_modules' ? [path, ...modulesFolders(path)] : modulesFolders(path);
    });
}

function packagesOf(modules) {
  return entriesOf(modules)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@') ? entriesOf(join(modules, name)).map((entry) => `${name}/${entry.name}`) : [name],
    );
}
