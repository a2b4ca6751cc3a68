/** The end of the launcher, told in one line. */
export class ExitError extends Error {
  /**
   * @param {string} message what is wrong and what to do about it; empty when everything was said already
   * @param {number} exitCode
   */
  constructor(message, exitCode = 2) {
    super(message);
    this.name = 'ExitError';
    this.exitCode = exitCode;
  }
}
