import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identify, isAlive, isPortFree } from '@generia/processes';

import { changeServers } from './change-servers.mjs';
import { down } from './down.mjs';
import { freePorts } from './ports.mjs';
import { readState, writeState } from './state.mjs';
import { allAnswer, status } from './status.mjs';
import { fakeServer, fakeSite, pidAt } from './testing/fake-site.mjs';
import { within } from './testing/within.mjs';
import { up } from './up.mjs';

let folder;
let ports;
let sites;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'generia-stack-'));
  ports = await freePorts({ names: ['kafka', 'mongo'], random: Math.random, isFree: isPortFree });
  sites = [];
});
afterEach(async () => {
  for (const site of sites) await down(site, { wipe: true, signal: never() });
  rmSync(folder, { recursive: true, force: true });
});

const never = () => new AbortController().signal;

/** Two fake servers under the names of real ones, so that the guardian, too, knows them. */
function newSite({ kafka = {}, mongo = {}, env = {} } = {}) {
  const servers = [
    fakeServer('kafka', { port: ports.kafka, ...kafka }),
    fakeServer('mongo', { port: ports.mongo, ...mongo }),
  ];
  const site = fakeSite(folder, servers, env);
  sites.push(site);
  return site;
}

const start = (site, more = {}) => up(site, { wanted: {}, signal: never(), ...more });
const stop = (site, more = {}) => down(site, { wipe: false, signal: never(), ...more });
const seen = async (site) => status(site, { nowMs: Date.now(), signal: never() });
const pids = async () => Promise.all([pidAt(ports.kafka), pidAt(ports.mongo)]);
const noneRuns = async () => (await isPortFree(ports.kafka)) && (await isPortFree(ports.mongo));

describe('up', () => {
  it('ends when every server answers, and leaves what runs alone', async () => {
    const site = newSite();
    await start(site);
    const servers = await seen(site);
    expect(allAnswer(servers)).toBe(true);
    const before = await pids();
    expect(servers.map(({ pid }) => pid)).toEqual(before);
    expect(servers[0]).toMatchObject({ process: 'runs', address: `127.0.0.1:${ports.kafka}` });
    expect(servers[0].memoryBytes).toBeGreaterThan(0);

    await start(site);
    expect(site.said.at(-1)).toBe('The stack is already up.');
    expect(await pids()).toEqual(before);
  });

  it('starts again only the server that has died', async () => {
    const site = newSite();
    await start(site);
    const [kafka, mongo] = await pids();
    process.kill(kafka, 'SIGKILL');
    await within(60_000, () => isPortFree(ports.kafka));
    expect((await seen(site)).map(({ process: one, answers }) => [one, answers])).toEqual([
      ['ended', false],
      ['runs', true],
    ]);
    await start(site);
    const [newKafka, newMongo] = await pids();
    expect(newKafka).not.toBe(kafka);
    expect(newMongo).toBe(mongo);
  });

  it('happens once when two want it at the same time', async () => {
    const [one, other] = [newSite(), newSite()];
    await Promise.all([start(one), start(other)]);
    expect([...one.said, ...other.said].filter((line) => line === 'The stack is already up.')).toHaveLength(
      1,
    );
    expect((await seen(one)).map(({ pid }) => pid)).toEqual(await pids());
  });

  it('tells the end of the log of a server that dies, and leaves no other running', async () => {
    const site = newSite({ mongo: { behaviour: 'dies' } });
    await expect(start(site)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Fake mongo ended while it was starting\.(.|\n)*the disk is full of fakes$/,
      ),
      exitCode: 1,
    });
    expect(await noneRuns()).toBe(true);
    expect(allAnswer(await seen(site))).toBe(false);
  });

  it('leaves nothing running when it is interrupted while a server starts', async () => {
    const site = newSite({ mongo: { behaviour: 'silent' } });
    const controller = new AbortController();
    const starting = start(site, { signal: controller.signal });
    const { pid } = await within(60_000, () => {
      const { processes } = readState(site.stateFolder) ?? { processes: {} };
      return processes.kafka && processes.mongo;
    });
    const mongo = identify(pid);
    controller.abort(new Error('interrupted'));
    await expect(starting).rejects.toThrow('interrupted');
    expect(isAlive(mongo)).toBe(false);
    expect(await noneRuns()).toBe(true);
  });

  it('names a port that is taken, and starts nothing', async () => {
    const other = createServer().listen(ports.mongo, '127.0.0.1');
    await once(other, 'listening');
    const site = newSite();
    await expect(start(site)).rejects.toMatchObject({
      message: expect.stringContaining(`Port ${ports.mongo} (mongo) is taken`),
      exitCode: 2,
    });
    expect(await isPortFree(ports.kafka)).toBe(true);
    expect(existsSync(site.cacheFolder)).toBe(false);

    await start(site, { wanted: 'auto' });
    const { mongo } = readState(site.stateFolder).ports;
    expect(mongo).not.toBe(ports.mongo);
    expect(await pidAt(mongo)).toBeGreaterThan(0);
    other.close();
    await once(other, 'close');
  });

  it('keeps the ports that clients know', async () => {
    const site = newSite();
    await start(site);
    await expect(start(site, { wanted: { kafka: 1 } })).rejects.toMatchObject({
      message: expect.stringContaining(`port ${ports.kafka} for kafka`),
      exitCode: 2,
    });
    const before = readState(site.stateFolder);
    await start(site, { wanted: 'auto' });
    expect(readState(site.stateFolder)).toEqual(before);
  });

  it('names the tools that are missing, and does nothing', async () => {
    const site = newSite({ mongo: { tools: ['maven', 'go'] }, env: { PATH: folder } });
    await expect(start(site)).rejects.toMatchObject({
      message: expect.stringMatching(/^The stack needs Maven .*, Go .*apt-get install maven golang-go$/),
      exitCode: 2,
    });
    expect(existsSync(site.cacheFolder)).toBe(false);
    expect(readState(site.stateFolder)).toBeUndefined();
  });

  it('needs nothing to make what is made already', async () => {
    await start(newSite());
    await stop(sites[0]);
    const site = newSite({ kafka: { tools: ['go'] }, mongo: { tools: ['maven'] }, env: { PATH: folder } });
    await start(site);
    expect(allAnswer(await seen(site))).toBe(true);
  });
});

describe('down', () => {
  it('ends the servers, keeps their data, and may be repeated', async () => {
    const site = newSite();
    await start(site);
    const data = join(site.stateFolder, 'kafka', 'data', 'topic');
    writeFileSync(data, 'kept');
    await stop(site);
    expect(await noneRuns()).toBe(true);
    expect(readFileSync(data, 'utf8')).toBe('kept');
    await stop(site);
    expect(site.said.at(-1)).toBe('The stack is not up.');
    await start(site);
    expect(readFileSync(data, 'utf8')).toBe('kept');
  });

  it('wipes what servers wrote, and nothing else', async () => {
    const site = newSite();
    await start(site);
    const foreign = join(site.stateFolder, 'foreign');
    writeFileSync(foreign, '');
    await stop(site, { wipe: true });
    expect(existsSync(join(site.stateFolder, 'kafka'))).toBe(false);
    expect(existsSync(foreign)).toBe(true);
    rmSync(foreign);
    await stop(site, { wipe: true });
    expect(existsSync(site.stateFolder)).toBe(false);
  });

  it('kills a server that does not hear', async () => {
    const site = newSite({ kafka: { behaviour: 'deaf' } });
    await start(site);
    await stop(site, { graceMs: 200 });
    expect(site.said).toContain('Fake kafka had to be killed.');
    expect(await noneRuns()).toBe(true);
  });

  it('leaves a process alone that has got the number of a server', async () => {
    const bystander = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    const site = newSite();
    await start(site);
    const state = readState(site.stateFolder);
    const { pid } = state.processes.kafka;
    writeState(site.stateFolder, {
      ...state,
      processes: { ...state.processes, kafka: { ...state.processes.kafka, pid: bystander.pid } },
    });
    expect((await seen(site))[0]).toMatchObject({ process: 'ended', pid: undefined });
    await stop(site);
    expect(site.said).toContain('Fake kafka was not running any more.');
    expect(identify(bystander.pid)).toBeDefined();
    bystander.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await within(60_000, noneRuns);
  });
});

describe('the servers of a stack that is up', () => {
  const change = (site, names, what) =>
    changeServers(
      site,
      site.servers.filter(({ name }) => names.includes(name)),
      { stop: false, start: false, signal: never(), ...what },
    );

  it('stop and start one by one, at the same address, with their data', async () => {
    const site = newSite();
    await start(site, { wanted: 'auto' });
    const [{ pid }, mongo] = await seen(site);
    const data = join(site.stateFolder, 'kafka', 'data', 'topic');
    writeFileSync(data, 'kept');

    await change(site, ['kafka'], { stop: true });
    const [stopped, other] = await seen(site);
    expect(stopped).toMatchObject({ process: 'stopped', answers: false });
    expect(other).toMatchObject({ pid: mongo.pid, answers: true });

    await change(site, ['kafka'], { start: true });
    await change(site, ['kafka'], { start: true });
    const [again] = await seen(site);
    expect(again).toMatchObject({ address: stopped.address, answers: true });
    expect(again.pid).not.toBe(pid);
    expect(readFileSync(data, 'utf8')).toBe('kept');

    await change(site, ['kafka', 'mongo'], { stop: true, start: true });
    expect((await seen(site)).map((one) => one.pid)).not.toEqual([again.pid, mongo.pid]);
    expect(allAnswer(await seen(site))).toBe(true);
  });

  it('are not there when there is no stack', async () => {
    await expect(change(newSite(), ['kafka'], { start: true })).rejects.toMatchObject({ exitCode: 2 });
  });

  it('do not stop under tests that share them', async () => {
    const site = newSite({ env: { GENERIA_STACK_SHARED: 'true' } });
    await start(site);
    await expect(change(site, ['kafka'], { stop: true })).rejects.toThrow('.outage.stack.int.spec.ts');
    expect(allAnswer(await seen(site))).toBe(true);
  });
});

describe('a stack with an owner', () => {
  it('goes with its data when the owner is killed', async () => {
    const owner = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    const site = newSite();
    await start(site, { owner: owner.pid });
    const { guardian } = readState(site.stateFolder);
    expect(isAlive(guardian)).toBe(true);
    owner.kill('SIGKILL');
    await within(60_000, () => !isAlive(guardian));
    expect(await noneRuns()).toBe(true);
    expect(existsSync(join(site.stateFolder, 'kafka'))).toBe(false);
  });

  it('has no guardian any more when it is down', async () => {
    const site = newSite();
    await start(site, { owner: process.pid });
    const { guardian } = readState(site.stateFolder);
    await stop(site);
    expect(isAlive(guardian)).toBe(false);
  });

  it('has none when it did not come up', async () => {
    const site = newSite({ kafka: { behaviour: 'dies' } });
    await expect(start(site, { owner: process.pid })).rejects.toThrow('Fake kafka ended');
    expect(readState(site.stateFolder).guardian).toBeUndefined();
  });

  it('is not the one on which somebody works', async () => {
    const site = newSite();
    await start(site);
    await expect(start(site, { owner: process.pid })).rejects.toMatchObject({ exitCode: 2 });
    expect(allAnswer(await seen(site))).toBe(true);
  });
});

it('a state that nobody understands is refused by every command', async () => {
  const site = newSite();
  mkdirSync(site.stateFolder, { recursive: true });
  writeFileSync(join(site.stateFolder, 'state.json'), '{');
  for (const command of [() => start(site), () => stop(site), () => seen(site)]) {
    await expect(command()).rejects.toMatchObject({ exitCode: 2 });
  }
  rmSync(join(site.stateFolder, 'state.json'));
});
