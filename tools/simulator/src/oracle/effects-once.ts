import type { Character, Media, Post, WorldStatusDocument } from '@generia/contracts';
import { postIdOf } from '@generia/job-kit';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** 3: one character, one post, one picture for each planned item, whatever was repeated, doubled or killed. */
export function effectsOnce(facts: Facts): Rule {
  return {
    atEnd(report) {
      const all = <T>(collection: string): readonly T[] =>
        facts.documents.in(collection) as unknown as readonly T[];
      const characters = all<Character>('characters');
      const posts = all<Post>('posts');
      const media = all<Media>('media');
      for (const { _id: worldId, plan } of all<WorldStatusDocument>('world_generation_status')) {
        const people = characters.filter(({ world_id }) => world_id === worldId);
        const made = facts.tasks.filter(
          ({ type, world_id, status }) =>
            type === 'generate_character' && world_id === worldId && status === 'completed',
        );
        const failed = facts.tasks.filter(
          ({ type, world_id, status }) =>
            type === 'generate_character' && world_id === worldId && status !== 'completed',
        );
        const ids = new Set(made.map(({ result }) => String(result?.['character_id'])));
        if (ids.size !== made.length) report(`Two tasks of world ${worldId} made one character.`);
        for (const id of ids)
          if (!people.some(({ _id }) => _id === id)) report(`Character ${id} was made and does not exist.`);
        if (people.length > ids.size + failed.length)
          report(`World ${worldId} has ${people.length} characters; its tasks made ${ids.size}.`);
        if (new Set(people.map(({ username }) => username)).size !== people.length)
          report(`Two characters of world ${worldId} have one name.`);
        if (people.length > plan.users_count)
          report(`World ${worldId} has more characters than were asked for.`);

        const feed = posts.filter(({ world_id }) => world_id === worldId);
        const places = new Set(
          people.flatMap(({ _id }) =>
            Array.from({ length: plan.posts_count }, (_, index) => postIdOf(worldId, _id, index)),
          ),
        );
        for (const { _id } of feed) if (!places.has(_id)) report(`Post ${_id} has no place in its world.`);
        if (feed.length > plan.posts_count) report(`World ${worldId} has more posts than were asked for.`);
      }
      const keys = [...facts.objects.keys()].map((key) => key.replace(/\.(png|jpg)$/, ''));
      if (new Set(keys).size !== keys.length) report('One picture lies in two objects.');
      for (const { _id, object_key } of media)
        if (!facts.objects.has(object_key))
          report(`Picture ${_id} is known to the platform and has no object.`);
    },
  };
}
