import type { WorldStatus } from '@generia/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Changes whenever a person or a picture has come to a world. */
export function pictureVersion(status: WorldStatus | null): string {
  return status === null ? '' : `${status.users_created} ${status.images_created} ${status.status}`;
}

const REFRESH_MS = 1_500;

/** A version that changes no more often than lists should be read anew, and always ends at the newest. */
export function useSettledVersion(version: string): string {
  const [shown, setShown] = useState(version);
  const changedAt = useRef(0);
  useEffect(() => {
    if (version === shown) return undefined;
    const wait = Math.max(0, changedAt.current + REFRESH_MS - Date.now());
    const timer = setTimeout(() => {
      changedAt.current = Date.now();
      setShown(version);
    }, wait);
    return () => clearTimeout(timer);
  }, [version, shown]);
  return shown;
}
