/**
 * Does several things side by side. When one fails, the others are told to stop, and all have ended before the first
 * error is thrown.
 *
 * @template T
 * @param {AbortSignal} signal from outside
 * @param {readonly ((signal: AbortSignal) => Promise<T>)[]} actions
 * @returns {Promise<T[]>}
 */
export async function allOrFirstError(signal, actions) {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  let firstError;
  const results = await Promise.all(
    actions.map(async (action) => {
      try {
        return await action(either);
      } catch (error) {
        firstError ??= error;
        failure.abort(error);
        return undefined;
      }
    }),
  );
  if (firstError !== undefined) throw firstError;
  return results;
}
