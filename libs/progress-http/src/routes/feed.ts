import {
  CharacterList,
  CharacterResponse,
  ListPostsQuery,
  PageQuery,
  PathId,
  PostList,
  PostResponse,
} from '@generia/contracts/http';
import { HttpProblem } from '@generia/service-runtime';

import { findPosts, presentPosts } from '../reading/find-posts.js';
import { pageOf, parseCursor } from '../reading/places.js';
import { presentCharacter } from '../reading/present-feed.js';
import type { WorldAccess } from '../reading/world-access.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

const PostPath = WorldPath.extend({ pid: PathId });
const AuthorPath = WorldPath.extend({ cid: PathId });

/** The people of a world, and what they write. */
export function feedRoutes(api: ApiInstance, backend: GetBackend, access: WorldAccess): void {
  const platform = () => backend().repositories.platform;

  api.get(
    '/worlds/:id/characters',
    {
      schema: {
        ...{ operationId: 'listCharacters', tags: ['characters'], summary: 'The people of a world' },
        params: WorldPath,
        querystring: PageQuery,
        response: { 200: CharacterList, ...problems() },
      },
    },
    async ({ params: { id }, query: { limit, cursor }, caller }) => {
      await access.check(caller, id);
      const after = cursor === undefined ? {} : { _id: { $gt: parseCursor(cursor).id } };
      const found = await platform().characters.find(
        { world_id: id, ...after },
        { sort: [['_id', 1]], limit: limit + 1 },
      );
      const { items, next_cursor } = pageOf(found, limit);
      return { characters: items.map(presentCharacter), next_cursor };
    },
  );

  api.get(
    '/characters/:id',
    {
      schema: {
        ...{
          operationId: 'getCharacter',
          tags: ['characters'],
          summary: 'A person, with profile and relationships',
        },
        params: WorldPath,
        response: { 200: CharacterResponse, ...problems() },
      },
    },
    async ({ params: { id }, caller }) => {
      const character = await platform().characters.findOne({ _id: id });
      if (!character || !(await access.isVisible(caller, character.world_id)))
        throw new HttpProblem(404, `There is no character ${id}.`, { code: 'character_not_found' });
      return presentCharacter(character);
    },
  );

  api.get(
    '/worlds/:id/posts',
    {
      schema: {
        ...{ operationId: 'listPosts', tags: ['posts'], summary: 'The feed, newest first' },
        params: WorldPath,
        querystring: ListPostsQuery,
        response: { 200: PostList, ...problems() },
      },
    },
    async ({ params: { id }, query, caller }) => {
      await access.check(caller, id);
      return findPosts(platform(), id, query);
    },
  );

  api.get(
    '/worlds/:id/character/:cid/posts',
    {
      schema: {
        ...{
          operationId: 'listPostsOfCharacter',
          tags: ['posts'],
          summary: 'The posts of one person, newest first',
        },
        params: AuthorPath,
        querystring: PageQuery,
        response: { 200: PostList, ...problems() },
      },
    },
    async ({ params: { id, cid }, query, caller }) => {
      await access.check(caller, id);
      return findPosts(platform(), id, { ...query, character_id: cid });
    },
  );

  api.get(
    '/worlds/:id/posts/:pid',
    {
      schema: {
        ...{ operationId: 'getPost', tags: ['posts'], summary: 'A post' },
        params: PostPath,
        response: { 200: PostResponse, ...problems() },
      },
    },
    async ({ params: { id, pid }, caller }) => {
      await access.check(caller, id);
      const found = await platform().posts.findOne({ _id: pid, world_id: id });
      const [post] = found ? await presentPosts(platform(), [found]) : [];
      if (!post)
        throw new HttpProblem(404, `There is no post ${pid} in this world.`, { code: 'post_not_found' });
      return post;
    },
  );
}
