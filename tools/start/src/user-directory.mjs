import { join } from 'node:path';

/**
 * The directory in which the person stands. npm moves to the repository and keeps the place in INIT_CWD; that counts
 * only when it is npm's start script that runs, for the variable is inherited by everything that npm runs.
 *
 * @param {string} root the repository
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} currentDirectory
 */
export function userDirectory(root, env, currentDirectory) {
  return isNpmStart(root, env) && env.INIT_CWD ? env.INIT_CWD : currentDirectory;
}

/**
 * Whether it is `npm start` of this repository that runs.
 *
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function isNpmStart(root, env) {
  return env.npm_lifecycle_event === 'start' && env.npm_package_json === join(root, 'package.json');
}
