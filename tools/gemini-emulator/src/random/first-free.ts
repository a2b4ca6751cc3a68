/** The first thing made that is not taken; after `attempts` the last one made, taken or not. */
export function firstFree<T>(make: () => T, isTaken: (made: T) => boolean, attempts: number): T {
  let made = make();
  for (let attempt = 1; attempt < attempts && isTaken(made); attempt += 1) made = make();
  return made;
}
