import type { TaskResponse } from '@generia/contracts/http';

import { mediaPath } from '../../../api/api.js';
import { t } from '../../../i18n/text.js';
import { Picture } from '../../../parts/picture.js';
import { language } from '../../../state/preferences.js';
import { newestPictures } from './newest-pictures.js';
import { subjectWords, taskKey } from './task-words.js';

const SHOWN = 18;

/** The pictures that were drawn last, the newest first. */
export function Arrivals({ tasks }: { readonly tasks: readonly TaskResponse[] }) {
  const pictures = newestPictures(tasks, SHOWN);
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">{t('making.arrivals')}</h2>
      <ul class="arrivals">
        {pictures.map(({ mediaId, task }) => (
          <li key={mediaId}>
            <Picture
              path={mediaPath(mediaId)}
              alt={[t(taskKey(task.type)), subjectWords(task, language.value)]
                .filter((word) => word !== '')
                .join(': ')}
              variant="thumb"
              fine="small"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
