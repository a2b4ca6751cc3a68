import { t } from '../i18n/text.js';

/** Grey shapes where something will be in a moment. */
export function Skeleton({
  shape,
  count = 1,
}: {
  readonly shape: 'card' | 'post' | 'person' | 'line' | 'hero';
  readonly count?: number;
}) {
  return (
    <>
      <span class="sr-only" role="status">
        {t('app.loading')}
      </span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} class={`skeleton skeleton-${shape}`} aria-hidden="true" />
      ))}
    </>
  );
}
