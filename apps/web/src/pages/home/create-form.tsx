import { useRef, useState } from 'preact/hooks';

import { createWorld } from '../../api/api.js';
import { ApiError } from '../../api/api-error.js';
import { t } from '../../i18n/text.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/message.js';
import { goTo } from '../../router/router.js';
import { CountField } from './count-field.js';
import { EstimateCard } from './estimate-card.js';
import { checkDraft, type DraftError, LIMITS, type WorldDraft } from './world-request.js';

const IDEAS = ['create.idea.1', 'create.idea.2', 'create.idea.3'] as const;

/** The form that a world begins with. */
export function CreateForm() {
  const [draft, setDraft] = useState<WorldDraft>({ prompt: '', people: '10', posts: '50' });
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  // Pressed twice, or sent again after a lost answer, it is still one world; another draft is another world.
  const key = useRef(crypto.randomUUID());
  const promptField = useRef<HTMLTextAreaElement>(null);
  const checked = checkDraft(draft);
  const errors = tried ? (checked.errors ?? {}) : {};

  function change(part: Partial<WorldDraft>) {
    key.current = crypto.randomUUID();
    setDraft((before) => ({ ...before, ...part }));
  }

  async function submit() {
    setTried(true);
    if (checked.errors !== undefined) {
      if (checked.errors.prompt !== undefined) promptField.current?.focus();
      return;
    }
    setSending(true);
    setRefusal(null);
    try {
      const { id } = await createWorld(checked.body, key.current);
      goTo({ name: 'world', worldId: id, tab: 'making' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
      setSending(false);
    }
  }

  return (
    <section class="create" aria-labelledby="create-title">
      <h1 id="create-title">{t('create.title')}</h1>
      <p class="lead">{t('create.lead')}</p>
      <form
        class="create-form card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void submit();
        }}
      >
        <label class="field field-prompt">
          <span>{t('create.prompt')}</span>
          <textarea
            ref={promptField}
            rows={2}
            value={draft.prompt}
            placeholder={t('create.prompt.placeholder')}
            aria-invalid={errors.prompt !== undefined}
            aria-describedby="prompt-error"
            onInput={({ currentTarget }) => change({ prompt: currentTarget.value })}
          />
        </label>
        <p id="prompt-error" class="field-error" role="status">
          {promptErrorText(errors.prompt)}
        </p>
        <div class="ideas" role="group" aria-label={t('create.ideas')}>
          {IDEAS.map((idea) => (
            <button key={idea} type="button" class="chip" onClick={() => change({ prompt: t(idea) })}>
              {t(idea)}
            </button>
          ))}
        </div>
        <div class="counts">
          <CountField
            label={t('create.people')}
            value={draft.people}
            range={{ min: LIMITS.minPeople, easyMax: 40, max: LIMITS.maxPeople }}
            wrong={errors.people !== undefined}
            onChange={(people) => change({ people })}
          />
          <CountField
            label={t('create.posts')}
            value={draft.posts}
            range={{ min: LIMITS.minPosts, easyMax: 250, max: LIMITS.maxPosts }}
            wrong={errors.posts !== undefined}
            onChange={(posts) => change({ posts })}
          />
        </div>
        <div class="create-end">
          <EstimateCard body={checked.body ?? null} />
          <button type="submit" class="button button-main button-large" aria-disabled={sending}>
            <Icon name="spark" />
            {sending ? t('create.submitting') : t('create.submit')}
          </button>
        </div>
        {refusal === null ? null : <Problem error={refusal} />}
      </form>
    </section>
  );
}

function promptErrorText(error: DraftError | undefined): string {
  if (error === undefined) return '';
  return error === 'long' ? t('create.error.long', { max: LIMITS.maxPrompt }) : t('create.error.empty');
}
