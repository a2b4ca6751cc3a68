import type { CharacterResponse } from '@generia/contracts/http';

import { t } from '../../i18n/text.js';

type Profile = CharacterResponse['profile'];

/** What is to be known of a person; the secret only for those who want it. */
export function PersonProfile({ profile }: { readonly profile: Profile }) {
  const texts: readonly (readonly [string, string])[] = [
    [t('person.personality'), profile.personality],
    [t('person.story'), profile.background_story],
    [t('person.routine'), profile.daily_routine],
    [t('person.voice'), profile.speaking_style],
    [t('person.appearance'), profile.appearance],
  ];
  return (
    <>
      <dl class="profile">
        {texts
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        <Words name={t('person.interests')} words={profile.interests} />
        <Words name={t('person.topics')} words={profile.common_topics} />
      </dl>
      {profile.secret.trim() === '' ? null : (
        <details class="secret card">
          <summary>{t('person.secret.show')}</summary>
          <p>{profile.secret}</p>
        </details>
      )}
    </>
  );
}

function Words({ name, words }: { readonly name: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="words">
        {words.map((word) => (
          <span key={word} class="word">
            {word}
          </span>
        ))}
      </dd>
    </div>
  );
}
