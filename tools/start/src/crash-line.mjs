/** What ends a process when native code reads memory that is not there, as it does in a store that was damaged. */
const CRASHES = ['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL'];

/**
 * The line for a person after a crash; undefined when the signal was no crash.
 *
 * @param {string | null} signal
 * @param {readonly string[]} args the command line, for the data directory in it
 */
export function crashLine(signal, args) {
  if (signal === null || !CRASHES.includes(signal)) return undefined;
  const data = dataDirectory(args);
  return (
    `The process crashed (${signal}): the data directory ${data} may be damaged. ` +
    `Move it away (mv ${data} ${data}.damaged) or choose another one with --data, then start again.`
  );
}

/** @param {readonly string[]} args */
function dataDirectory(args) {
  let directory = './data';
  args.forEach((word, index) => {
    if (word.startsWith('--data=')) directory = word.slice('--data='.length);
    if (word === '--data') directory = args[index + 1] ?? directory;
  });
  return directory.replace(/(?<=.)\/+$/, '');
}
