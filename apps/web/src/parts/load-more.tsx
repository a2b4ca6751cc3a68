import { useEffect, useRef } from 'preact/hooks';

import { t } from '../i18n/text.js';

/** How far below the screen the end of a list may be when more of it is read. */
const AHEAD = '600px';

/** Reads more as soon as the end of a list comes near; by a button, too. */
export function LoadMore({ onMore }: { readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const newest = useRef(onMore);
  newest.current = onMore;
  useEffect(() => {
    if (button.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) newest.current();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button ref={button} type="button" class="button more" onClick={onMore}>
      {t('app.more')}
    </button>
  );
}
