/**
 * Whether a version of Node satisfies `engines.node`. The only form of range that package.json uses is `>=X.Y`.
 *
 * @param {string} version such as `20.19.4`
 * @param {string} range such as `>=20.19`
 * @returns {boolean}
 */
export function satisfies(version, range) {
  const has = numbers(version);
  const needs = numbers(range);
  for (let place = 0; place < needs.length; place += 1) {
    if ((has[place] || 0) !== needs[place]) return (has[place] || 0) > needs[place];
  }
  return true;
}

/**
 * The line for a person whose Node is too old.
 *
 * @param {string} version
 * @param {string} range
 */
export function tooOldLine(version, range) {
  const needed = range.replace(/^>=\s*/, '');
  return `Node ${version} is too old: ${needed} or newer is needed. Install it from https://nodejs.org and start again.`;
}

/** @param {string} text */
function numbers(text) {
  return text
    .replace(/^[^\d]+/, '')
    .split('.')
    .map((part) => parseInt(part, 10));
}
