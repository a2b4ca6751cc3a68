const TIMEOUT_MS = 5_000;

/**
 * Asks a process whether it can do its work.
 *
 * @param {string} url
 * @returns {Promise<string | undefined>} undefined: it can; else why not
 */
export async function whyNotReady(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await answer.text();
    if (answer.ok) return undefined;
    return reasonsIn(text) ?? `it answers ${answer.status}`;
  } catch (error) {
    return error.cause?.code === 'ECONNREFUSED'
      ? 'it does not listen'
      : (error.cause?.message ?? error.message);
  }
}

/** @param {string} text */
function reasonsIn(text) {
  try {
    return JSON.parse(text).reasons.join('; ');
  } catch {
    // Not the answer of a service of ours; its status says enough.
    return undefined;
  }
}
