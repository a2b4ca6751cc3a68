/** @typedef {{ name: string, works: boolean, debianPackage: string }} ToolReport as `stack tools --json` prints it */

/**
 * The commands that bring what is missing, on a Debian machine and as root; none elsewhere.
 *
 * @param {readonly ToolReport[]} tools
 * @param {{ userId: number | undefined, hasApt: boolean }} machine
 * @returns {readonly (readonly string[])[]}
 */
export function installCommands(tools, { userId, hasApt }) {
  const packages = tools.filter(({ works }) => !works).map(({ debianPackage }) => debianPackage);
  if (packages.length === 0 || userId !== 0 || !hasApt) return [];
  return [
    ['apt-get', 'update', '--quiet'],
    ['apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', ...new Set(packages)],
  ];
}
