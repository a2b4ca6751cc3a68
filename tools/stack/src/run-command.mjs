import { changeServers } from './change-servers.mjs';
import { clientEnv, exportLines } from './client-env.mjs';
import { down } from './down.mjs';
import { tailOf } from './log-tail.mjs';
import { USAGE } from './parse-words.mjs';
import { parsePorts } from './ports.mjs';
import { defaultPorts, logPath, serversNamed } from './site.mjs';
import { StackError } from './stack-error.mjs';
import { neededTools } from './start-servers.mjs';
import { allAnswer, status } from './status.mjs';
import { statusTable } from './status-table.mjs';
import { inspectTools, missingTools, TOOLS } from './toolchain.mjs';
import { up } from './up.mjs';

/** @typedef {{ signal: AbortSignal, print: (text: string) => void }} Context `print` writes the result to stdout */

/**
 * Does what a person asked for.
 *
 * @param {import('./site.mjs').Site} site
 * @param {import('./parse-words.mjs').Words} words
 * @param {Context} context
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(site, { command, names, flags }, { signal, print }) {
  const json = (value) => print(`${JSON.stringify(value, undefined, 2)}\n`);
  switch (command) {
    case 'up': {
      const wanted = parsePorts(flags.ports ?? '', Object.keys(defaultPorts(site)));
      const owner = flags.owner === undefined ? undefined : Number(flags.owner);
      await up(site, { wanted, owner, signal });
      return 0;
    }
    case 'down':
      await down(site, { wipe: flags.wipe === true, signal });
      return 0;
    case 'status': {
      const servers = await status(site, { nowMs: Date.now(), signal });
      if (flags.json) json({ up: allAnswer(servers), servers });
      else print(`${statusTable(servers)}\n`);
      return allAnswer(servers) ? 0 : 1;
    }
    case 'env': {
      const variables = clientEnv(site);
      if (flags.json) json(variables);
      else print(exportLines(variables));
      return 0;
    }
    case 'logs':
      for (const { name } of serversNamed(site, names)) print(`${tailOf(logPath(site, name), 200)}\n`);
      return 0;
    case 'start':
    case 'stop':
    case 'restart': {
      const [stop, start] = [command !== 'start', command !== 'stop'];
      await changeServers(site, serversNamed(site, names), { stop, start, signal });
      return 0;
    }
    case 'tools': {
      const reports = await inspectTools(neededTools(site, site.servers), site.env);
      const problem = missingTools(reports);
      if (flags.json) {
        json(reports.map((report) => ({ ...report, debianPackage: TOOLS[report.name].debianPackage })));
      } else {
        print(`${problem?.message ?? 'Everything that the stack needs is here.'}\n`);
      }
      return problem === undefined ? 0 : 2;
    }
    case 'help':
      print(USAGE);
      return 0;
    default:
      throw new StackError(`There is no command "${command}".`, 2);
  }
}
