import type { CharacterResponse } from '@generia/contracts/http';

import { readCharacter } from '../../api/api.js';
import { t } from '../../i18n/text.js';
import { usePeople } from '../../live/use-people.js';
import { usePosts } from '../../live/use-posts.js';
import { useResource } from '../../live/use-resource.js';
import { Avatar } from '../../parts/avatar.js';
import { Icon } from '../../parts/icon.js';
import { Empty, Problem } from '../../parts/message.js';
import { PostList } from '../../parts/post-list.js';
import { Skeleton } from '../../parts/skeleton.js';
import { Link } from '../../router/link.js';
import { useTitle } from '../../state/use-title.js';
import { PersonProfile } from './person-profile.js';
import { Relationships } from './relationships.js';

export interface PersonPageProps {
  readonly worldId: string;
  readonly characterId: string;
}

/** One person of a world: who they are, whom they know, what they post. */
export function PersonPage({ worldId, characterId }: PersonPageProps) {
  const person = useResource(`person ${characterId}`, (signal) => readCharacter(characterId, signal));
  const people = usePeople(worldId);
  const posts = usePosts(worldId, { characterId });
  useTitle(person.value?.display_name ?? null);
  return (
    <article class="person">
      <Link to={{ name: 'world', worldId, tab: 'people' }} class="button back">
        <Icon name="back" />
        {t('person.back')}
      </Link>
      {person.error === null ? null : <Problem error={person.error} onRetry={person.reload} />}
      {person.value === null ? (
        person.error === null && <Skeleton shape="hero" />
      ) : (
        <div class="person-columns">
          <div class="person-self">
            <PersonHead person={person.value} />
            <Relationships worldId={worldId} person={person.value} people={people.items} />
            <PersonProfile profile={person.value.profile} />
          </div>
          <section class="feed" aria-labelledby="person-posts">
            <h2 id="person-posts">{t('person.posts')}</h2>
            <PostList posts={posts} people={people.items}>
              <Empty title={t('feed.empty')} hint={t('feed.empty.hint')} />
            </PostList>
          </section>
        </div>
      )}
    </article>
  );
}

function PersonHead({ person }: { readonly person: CharacterResponse }) {
  return (
    <header class="person-head">
      <Avatar name={person.display_name} path={person.avatar_url} size="large" />
      <h1>{person.display_name}</h1>
      <p class="handle">@{person.username}</p>
      <p class="bio">{person.profile.bio}</p>
    </header>
  );
}
