import type { WorldStatus } from '@generia/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';

import { type ControlAction, controlWorld, readCost, setLimits } from '../../../api/api.js';
import { ApiError } from '../../../api/api-error.js';
import { t } from '../../../i18n/text.js';
import { possibleActions } from '../../../live/world-state.js';
import { Icon } from '../../../parts/icon.js';
import { Problem } from '../../../parts/message.js';
import { raisedLimits } from './raised-limits.js';

const SIGNS = { pause: 'pause', resume: 'play', raise: 'play', retry: 'redo', cancel: 'cross' } as const;

export interface ControlsProps {
  readonly status: WorldStatus;
  /** Called when the server has taken an order. */
  readonly onDone: () => void;
}

/** What a person may do with the world in its state. */
export function Controls({ status, onDone }: ControlsProps) {
  const { world_id: worldId } = status;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [asking, setAsking] = useState(false);

  async function order(action: ControlAction | 'raise') {
    setBusy(true);
    setRefusal(null);
    try {
      if (action === 'raise') await setLimits(worldId, raisedLimits(await readCost(worldId)));
      else await controlWorld(worldId, action);
      setSaid(t(action === 'raise' ? 'control.done.limits' : `control.done.${action}`));
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="controls">
      {possibleActions(status).map((action) => (
        <button
          key={action}
          type="button"
          class={`button ${action === 'cancel' ? 'button-quiet' : ''}`}
          disabled={busy}
          onClick={() => (action === 'cancel' ? setAsking(true) : void order(action))}
        >
          <Icon name={SIGNS[action]} />
          {t(`control.${action}`)}
        </button>
      ))}
      <span class="said" role="status">
        {said}
      </span>
      {refusal === null ? null : <Problem error={refusal} />}
      {asking ? (
        <AskCancel
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) void order('cancel');
          }}
        />
      ) : null}
    </div>
  );
}

function AskCancel({ onAnswer }: { readonly onAnswer: (yes: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-cancel" onClose={() => onAnswer(false)}>
      <p id="ask-cancel">{t('control.cancel.sure')}</p>
      <div class="ask-answers">
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {t('control.cancel.no')}
        </button>
        <button type="button" class="button button-danger" onClick={() => onAnswer(true)}>
          {t('control.cancel.yes')}
        </button>
      </div>
    </dialog>
  );
}
