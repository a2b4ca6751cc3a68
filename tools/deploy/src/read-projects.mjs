import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The projects of the repository, from their manifests.
 *
 * @param {string} root
 * @returns {readonly import('./workspace-closure.mjs').Project[]}
 */
export function readProjects(root) {
  const { workspaces } = readManifest(root);
  return workspaces
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const { name, dependencies = {} } = readManifest(join(root, folder));
      return { name, folder, dependencies };
    });
}

/** @param {string} folder */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
