import type { TaskResponse } from '@generia/contracts/http';

import { explainReason } from '../../../i18n/explain.js';
import { t, tn } from '../../../i18n/text.js';
import { Explained } from '../../../parts/explained.js';
import { language } from '../../../state/preferences.js';
import { layOutTimeline } from './lay-out-timeline.js';
import { subjectWords, taskKey } from './task-words.js';

const WIDTH = 1_000;
const LANE = 10;
const SHOWN = 8;

/** Every step of the world as a bar in time, and the newest ones in words. */
export function TaskTimeline({ tasks }: { readonly tasks: readonly TaskResponse[] }) {
  if (tasks.length === 0) return <p class="muted">{t('making.timeline.empty')}</p>;
  const running = tasks.filter(({ status }) => status === 'in_progress').length;
  const newest = [...tasks].sort((a, b) => b.updated_at.localeCompare(a.updated_at)).slice(0, SHOWN);
  return (
    <section class="card timeline" aria-labelledby="timeline">
      <h2 id="timeline">
        {t('making.timeline')}
        {running === 0 ? null : <span class="muted">{tn('making.running', running)}</span>}
      </h2>
      <Bars tasks={tasks} />
      <ul class="steps">
        {newest.map((task) => (
          <Step key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Step({ task }: { readonly task: TaskResponse }) {
  const { type, stage, status, attempt_count: attempts, max_attempts, error, error_code } = task;
  const subject = subjectWords(task, language.value);
  const reason = { reason: error ?? '', reason_code: error_code ?? undefined };
  return (
    <li class={`step is-${status}`}>
      <span class={`dot stage-${stage ?? 'none'}`} />
      <div class="step-name">
        {t(taskKey(type))}
        {subject === '' ? null : <span class="muted">{` · ${subject}`}</span>}
        {attempts > 1 ? (
          <span class="kind">{t('task.attempts', { n: attempts, most: max_attempts })}</span>
        ) : null}
        {error === null || status === 'completed' || status === 'cancelled' ? null : (
          <div class="step-reason muted">
            <Explained of={explainReason(reason, language.value)} />
          </div>
        )}
      </div>
      <span class="step-status">{t(`task-status.${status}`)}</span>
    </li>
  );
}

function Bars({ tasks }: { readonly tasks: readonly TaskResponse[] }) {
  const { bars, lanes } = layOutTimeline(tasks, Date.now());
  const height = lanes * LANE;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('making.timeline.chart')}
    >
      {bars.map(({ id, stage, status, from, to, lane }) => (
        <rect
          key={id}
          class={`bar stage-${stage ?? 'none'} is-${status}`}
          x={from * WIDTH}
          y={lane * LANE + 2}
          width={Math.max(3, (to - from) * WIDTH)}
          height={LANE - 4}
          rx={2}
        />
      ))}
    </svg>
  );
}
