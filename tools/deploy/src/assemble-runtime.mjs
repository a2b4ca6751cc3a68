/*
 * The last step of a build: puts together what one deployable runs, and nothing else.
 * Usage: node tools/deploy/src/assemble-runtime.mjs APP FOLDER
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readProjects } from './read-projects.mjs';
import { workspaceClosure } from './workspace-closure.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** What a project reads at run time beside its own folder. */
const DATA = {
  '@generia/prompts': ['prompts'],
  '@generia/progress-api': ['apps/web/dist'],
  '@generia/platform-gateway': ['docs/platform-api.openapi.yaml'],
};

/** What helps a compiler or an editor, and no running process. */
const NOT_RUN = /\.(d\.ts|tsbuildinfo|map)$/;

const [app, folder] = process.argv.slice(2);
const target = join(root, folder);
const projects = workspaceClosure(`@generia/${app}`, readProjects(root));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

for (const project of projects) {
  for (const part of ['package.json', 'dist']) copy(join(project.folder, part));
  for (const path of DATA[project.name] ?? []) copy(path);
}
cpSync(join(root, 'tools/deploy/src/health.mjs'), join(target, 'health.js'));
writeFileSync(join(target, 'package.json'), '{ "private": true, "type": "module" }\n');
// One command for all images, whichever the app: an exec form takes no build argument.
writeFileSync(join(target, 'main.js'), `import './${projects[0].folder}/dist/main.js';\n`);

/** @param {string} path */
function copy(path) {
  cpSync(join(root, path), join(target, path), {
    recursive: true,
    filter: (source) => !NOT_RUN.test(source),
  });
}
