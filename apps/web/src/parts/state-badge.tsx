import type { WorldStatus } from '@generia/contracts';

import { t } from '../i18n/text.js';

/** The state of a world in a word. */
export function StateBadge({ state }: { readonly state: WorldStatus['status'] }) {
  return <span class={`badge badge-${state}`}>{t(`state.${state}`)}</span>;
}
