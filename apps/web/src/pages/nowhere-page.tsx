import { t } from '../i18n/text.js';
import { Empty } from '../parts/message.js';
import { Link } from '../router/link.js';
import { useTitle } from '../state/use-title.js';

/** Says that nothing is at this address, and leads back to what there is. */
export function NowherePage() {
  useTitle(t('app.not-found'));
  return (
    <Empty isPage title={t('app.not-found')} hint={t('app.not-found.hint')}>
      <Link to={{ name: 'home' }} class="button button-main">
        {t('app.to-worlds')}
      </Link>
    </Empty>
  );
}
