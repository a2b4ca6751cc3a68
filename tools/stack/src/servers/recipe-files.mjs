import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recipes = fileURLToPath(new URL('../../recipes', import.meta.url));

/** @param {string} path inside the recipes */
export function recipePath(path) {
  return join(recipes, path);
}

/** @param {string} path inside the recipes */
export function readRecipe(path) {
  return readFileSync(recipePath(path), 'utf8');
}

/**
 * Maven's call that copies the jars of a pom into a folder.
 *
 * @param {string} pom
 * @param {string} folder
 */
export function copyJars(pom, folder) {
  return [
    'mvn',
    '--batch-mode',
    '--no-transfer-progress',
    `--file=${pom}`,
    'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
}
