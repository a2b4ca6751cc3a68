/** A failure that a person can act on: a text to show, and the exit code of the command. */
export class ServicesError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 1: it did not work; 2: nothing was done, something has to be put right first
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'ServicesError';
    this.exitCode = exitCode;
  }
}
