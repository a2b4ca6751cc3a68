import { t } from '../../../i18n/text.js';
import type { LiveStatus } from '../../../live/use-world-status.js';
import { Skeleton } from '../../../parts/skeleton.js';
import { Arrivals } from './arrivals.js';
import { Calls } from './calls.js';
import { Controls } from './controls.js';
import { Counters } from './counters.js';
import { EndNote } from './end-note.js';
import { Gaps } from './gaps.js';
import { Stages } from './stages.js';
import { TaskTimeline } from './task-timeline.js';
import { useTasks } from './use-tasks.js';

/** How a world comes into being: stages, numbers, pictures as they arrive, and every step. */
export function MakingTab({ worldId, live }: { readonly worldId: string; readonly live: LiveStatus }) {
  const { status, restart } = live;
  const tasks = useTasks(worldId, status);
  if (status === null) return <Skeleton shape="line" count={4} />;
  return (
    <div class="making">
      <h2 class="sr-only">{t('making.title')}</h2>
      <EndNote status={status} />
      <div class="card making-card">
        <Stages status={status} />
        <Counters status={status} />
        <Controls status={status} onDone={restart} />
      </div>
      <Gaps gaps={status.gaps} />
      <Arrivals tasks={tasks} />
      <TaskTimeline tasks={tasks} />
      <Calls worldId={worldId} />
    </div>
  );
}
