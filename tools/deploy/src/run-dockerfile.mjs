import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { interpolate } from './interpolate.mjs';

/**
 * Runs the very steps of a Dockerfile without Docker: each stage is a folder that stands for `/`. It knows what our file
 * uses, and refuses the rest. Base images, users and mounts are not imitated.
 *
 * @param {readonly import('./parse-dockerfile.mjs').Stage[]} stages
 * @param {object} options
 * @param {string} options.context the folder that the build sees
 * @param {string} options.folder where the stages go
 * @param {Readonly<Record<string, string>>} options.args build arguments
 * @param {NodeJS.ProcessEnv} options.env that of the machine
 * @param {(line: string) => void} options.say
 * @returns {{ workdir: string, env: Readonly<Record<string, string>>, command: readonly string[], healthcheck: readonly string[] }}
 *   how the last stage is run
 */
export function runDockerfile(stages, { context, folder, args, env, say }) {
  const rootOf = (stage) => join(folder, stage);
  let image;
  for (const { name, instructions } of stages) {
    image = { workdir: rootOf(name), env: {}, command: [], healthcheck: [], args: {} };
    mkdirSync(image.workdir, { recursive: true });
    for (const instruction of instructions) {
      say(`${name}: ${instruction.keyword} ${instruction.text}`);
      run(instruction, image, { context, rootOf, root: rootOf(name), args, env });
    }
  }
  return image;
}

function run({ keyword, flags, text }, image, { context, rootOf, root, args, env }) {
  const filled = interpolate(text, { ...image.args, ...image.env });
  switch (keyword) {
    case 'ARG': {
      const [name, fallback = ''] = text.split('=');
      image.args[name] = args[name] ?? fallback;
      break;
    }
    case 'ENV':
      for (const pair of filled.split(' ')) {
        const [name, value] = pair.split('=');
        image.env[name] = value;
      }
      break;
    case 'WORKDIR':
      image.workdir = join(root, filled);
      mkdirSync(image.workdir, { recursive: true });
      break;
    case 'COPY': {
      const [from, to] = filled.split(' ');
      const source = join(flags.from === undefined ? context : rootOf(flags.from), from);
      cpSync(source, join(image.workdir, to), { recursive: true, verbatimSymlinks: true });
      break;
    }
    case 'RUN': {
      const { status } = spawnSync('/bin/sh', ['-c', text], {
        cwd: image.workdir,
        env: { ...env, ...image.args, ...image.env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new Error(`RUN ${text} ended with ${status}.`);
      break;
    }
    case 'CMD':
      image.command = JSON.parse(text);
      break;
    case 'HEALTHCHECK':
      image.healthcheck = JSON.parse(text.slice(text.indexOf('[')));
      break;
    case 'EXPOSE':
    case 'STOPSIGNAL':
    case 'USER':
      break;
    default:
      throw new Error(`${keyword} is not imitated.`);
  }
}
