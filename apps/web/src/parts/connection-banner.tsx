import { t } from '../i18n/text.js';
import type { Connection } from '../live/connection.js';

/** Says when the page has lost the server, and nothing otherwise. Its place is always there, so that it is read out. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const shown = connection === 'lost' || connection === 'polling';
  return (
    <div class={`connection ${shown ? `is-${connection}` : ''}`} role="status">
      {shown ? <span>{t(`connection.${connection}`)}</span> : null}
    </div>
  );
}
