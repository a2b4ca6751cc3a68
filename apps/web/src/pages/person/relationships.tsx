import type { CharacterResponse } from '@generia/contracts/http';

import { t } from '../../i18n/text.js';
import { Avatar } from '../../parts/avatar.js';
import { Link } from '../../router/link.js';

export interface RelationshipsProps {
  readonly worldId: string;
  readonly person: CharacterResponse;
  readonly people: readonly CharacterResponse[];
}

/** Whom a person knows, and how. */
export function Relationships({ worldId, person, people }: RelationshipsProps) {
  const { relationships } = person.profile;
  if (relationships.length === 0) return null;
  const known = new Map(people.map((other) => [other.username.toLowerCase(), other]));
  return (
    <section>
      <h2>{t('person.relationships')}</h2>
      <ul class="relationships">
        {relationships.map(({ username, relationship_type, description }) => {
          const other = known.get(username.toLowerCase());
          const name = other?.display_name ?? `@${username}`;
          return (
            <li key={`${username} ${relationship_type}`} class="card relationship">
              <Avatar name={name} path={other?.avatar_url ?? null} size="small" decorative />
              <div>
                <p>
                  {other === undefined ? (
                    <strong>{name}</strong>
                  ) : (
                    <Link to={{ name: 'person', worldId, characterId: other.id }}>{name}</Link>
                  )}
                  <span class="kind">{relationship_type}</span>
                </p>
                <p class="muted">{description}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
