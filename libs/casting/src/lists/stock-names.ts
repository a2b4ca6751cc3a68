/**
 * First names and family names that language models give to every other invented person. We never draw them, and do not
 * take them from a model either.
 */
export const STOCK_NAMES: ReadonlySet<string> = new Set(
  (
    'elara elias mara lyra aria anya zara luna kael kaelen kai aris orion silas thorne voss blackwood ' +
    'vance nova jax zephyr seraphina isolde rowan ash ember sage raven thalia cassian lucian finnian ' +
    'aldric eamon lysandra nyx vex kira talia dorian caspian amara evelyn vesper juno atlas ' +
    'элара элиас мара лира ария аня зара луна каэль каэлен кай арис орион сайлас торн восс блэквуд элиза ' +
    'лиана кира нова джакс зефир'
  ).split(' '),
);

/** Whether a part of a display name is a stock name. */
export function isStockName(displayName: string): boolean {
  return displayName
    .toLowerCase()
    .split(/[^\p{Letter}]+/u)
    .some((part) => STOCK_NAMES.has(part));
}
