import type { Repositories } from '@generia/mongo-repositories';
import type { WorldTexts } from '@generia/quality';
import { CliError } from '@generia/service-runtime';

import { charactersOfPlatform, postsOfPlatform } from './texts-of-platform.js';
import { charactersOfTasks, postsOfTasks } from './texts-of-tasks.js';

/** A world and everything in it that can be read. */
export interface ReadWorld {
  readonly worldId: string;
  readonly name: string;
  readonly status: string;
  readonly texts: WorldTexts;
}

/**
 * Reads the texts of a world; null means the one that was started last.
 *
 * @throws {CliError} when there is no such world, or it has no texts yet
 */
export async function readWorld(repositories: Repositories, worldId: string | null): Promise<ReadWorld> {
  const { worldStatuses, worldParameters, platform, tasks } = repositories;
  const status =
    worldId === null ? (await worldStatuses.listNewest(1))[0] : await worldStatuses.findById(worldId);
  if (!status) {
    const what = worldId === null ? 'no world at all' : `no world ${worldId}`;
    throw new CliError(`There is ${what} in this store.`, {
      remedy: 'Look at the ids that npm start prints, or name another store with --data or --mongo.',
    });
  }
  const [world, characters, posts, made] = await Promise.all([
    worldParameters.findById(status._id),
    platform.characters.find({ world_id: status._id }),
    platform.posts.find({ world_id: status._id }),
    tasks.listOfWorld(status._id),
  ]);
  if (!world) {
    throw new CliError(`World ${status._id} has no texts (it is ${status.status}).`, {
      remedy: 'Wait until it has been described, or measure another one.',
    });
  }
  const isHere = characters.length > 0;
  return {
    worldId: status._id,
    name: world.name,
    status: status.status,
    texts: {
      language: world.language,
      about: [world.description, world.description_short, world.history, world.culture, world.geography],
      characters: isHere ? charactersOfPlatform(characters) : charactersOfTasks(made),
      posts: isHere ? postsOfPlatform(posts, made) : postsOfTasks(made),
    },
  };
}
