import { useEffect, useRef, useState } from 'preact/hooks';

import { readPicture } from '../api/api.js';
import { ApiError } from '../api/api-error.js';

/**
 * Reads a picture with the key in a header, which an `<img>` cannot send, and holds it in memory for as long as it is
 * shown.
 */
export function useHeldPicture(address: string | null, onError: () => void = ignore): string | null {
  const [source, setSource] = useState<string | null>(null);
  const tell = useRef(onError);
  tell.current = onError;
  useEffect(() => {
    if (address === null) return undefined;
    const abort = new AbortController();
    let held: string | undefined;
    readPicture(address, abort.signal).then(
      (picture) => {
        if (abort.signal.aborted) return;
        held = URL.createObjectURL(picture);
        setSource(held);
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        tell.current();
      },
    );
    return () => {
      abort.abort();
      setSource(null);
      if (held !== undefined) URL.revokeObjectURL(held);
    };
  }, [address]);
  return source;
}

function ignore(): void {
  // Nobody waits for it.
}
