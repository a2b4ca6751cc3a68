import { useEffect, useRef, useState } from 'preact/hooks';

import { ApiError } from '../api/api-error.js';
import { access } from '../api/page-access.js';

export interface Resource<Value> {
  /** What was read last; it stays while it is read anew. */
  readonly value: Value | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Reads something from the server, and again when `key` changes (what was read before is gone then) or `version` does (it
 * stays until the new one is there).
 */
export function useResource<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
  version: number | string = 0,
): Resource<Value> {
  const [state, setState] = useState<{ key: string; value: Value | null; error: ApiError | null }>({
    key,
    value: null,
    error: null,
  });
  const [round, setRound] = useState(0);
  const [loading, setLoading] = useState(true);
  const newestLoad = useRef(load);
  newestLoad.current = load;
  const secret = access.token.value;
  const waits = access.asked.value !== null;
  useEffect(() => {
    if (waits) return undefined;
    const abort = new AbortController();
    setLoading(true);
    newestLoad
      .current(abort.signal)
      .then(
        (value) => {
          if (!abort.signal.aborted) setState({ key, value, error: null });
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (!(error instanceof ApiError)) throw error;
          setState((before) => ({ key, value: before.key === key ? before.value : null, error }));
        },
      )
      .finally(() => {
        if (!abort.signal.aborted) setLoading(false);
      });
    return () => abort.abort();
  }, [key, version, round, secret, waits]);
  const current = state.key === key ? state : { value: null, error: null };
  return {
    value: current.value,
    error: current.error,
    loading: loading || state.key !== key,
    reload: () => setRound((before) => before + 1),
  };
}
