/* Waits until the owner of a stack has gone, then ends the stack and deletes its data. See guardian-process.mjs. */
import { setTimeout as sleep } from 'node:timers/promises';

import { isAlive } from '@generia/processes';

import { down } from './down.mjs';
import { repositorySite } from './site.mjs';

const LOOK_MS = 500;

const owner = JSON.parse(process.argv[2]);
while (isAlive(owner)) await sleep(LOOK_MS);
const say = (line) => process.stdout.write(`${line}\n`);
await down(repositorySite({ env: process.env, say }), { wipe: true, signal: new AbortController().signal });
