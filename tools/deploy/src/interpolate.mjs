/**
 * Fills in variables as Compose does: `${NAME}`, `${NAME:-default}` (when unset or empty), `${NAME-default}` (when unset).
 *
 * @param {string} text
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function interpolate(text, env) {
  return text.replace(/\$\{(\w+)(?:(:?)-([^}]*))?\}/g, (_, name, orEmpty, fallback = '') => {
    const value = env[name];
    return value === undefined || (orEmpty && value === '') ? fallback : value;
  });
}

/**
 * The names of the variables that a text asks for.
 *
 * @param {string} text
 */
export function variablesIn(text) {
  return [...new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))];
}
