/** @typedef {import('./status.mjs').ServerStatus} ServerStatus */

const HEAD = ['SERVER', 'VERSION', 'ADDRESS', 'PID', 'UPTIME', 'MEMORY', 'ANSWERS'];

/**
 * The state of a stack for people: a line for each server and, when any runs, one for their memory.
 *
 * @param {readonly ServerStatus[]} servers
 */
export function statusTable(servers) {
  const rows = servers.map(({ name, version, address, process, pid, uptimeMs, memoryBytes, answers }) => [
    name,
    version,
    address ?? '-',
    pid === undefined ? process : String(pid),
    uptimeMs === undefined ? '-' : duration(uptimeMs),
    memoryBytes === undefined ? '-' : megabytes(memoryBytes),
    answers ? 'yes' : 'no',
  ]);
  const total = servers.reduce((sum, { memoryBytes = 0 }) => sum + memoryBytes, 0);
  if (total > 0) rows.push(['total', '', '', '', '', megabytes(total), '']);
  const lines = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} ms */
export function duration(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours}h ${minutes}m`;
  return minutes > 0 ? `${minutes}m ${seconds % 60}s` : `${seconds}s`;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
