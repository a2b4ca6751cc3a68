import { MAX_PROMPT_CHARACTERS, WORLD_LIMITS } from '@generia/contracts';
import { CreateWorldBody } from '@generia/contracts/http';

import { checkDraft, LIMITS } from './world-request.js';

const draft = { prompt: ' a town ', people: '3', posts: '6' };

describe('checkDraft', () => {
  it('makes a request that the contract accepts', () => {
    const { body } = checkDraft(draft);
    expect(body).toEqual({ prompt: 'a town', characters_count: 3, posts_count: 6 });
    expect(CreateWorldBody.safeParse(body).success).toBe(true);
  });

  it.each([
    [{ prompt: '  \n' }, { prompt: 'empty' }],
    [{ prompt: 'x'.repeat(10_001) }, { prompt: 'long' }],
    [{ people: '0' }, { people: 'count' }],
    [{ people: '201' }, { people: 'count' }],
    [{ people: '1.5' }, { people: 'count' }],
    [
      { people: '', posts: '-1' },
      { people: 'count', posts: 'count' },
    ],
    [{ posts: '1e3' }, { posts: 'count' }],
  ])('refuses %j', (change, errors) => {
    expect(checkDraft({ ...draft, ...change })).toEqual({ errors });
  });

  it('has the limits of the contract', () => {
    const { minUsers, maxUsers, minPosts, maxPosts } = WORLD_LIMITS;
    expect(LIMITS).toEqual({
      maxPrompt: MAX_PROMPT_CHARACTERS,
      minPeople: minUsers,
      maxPeople: maxUsers,
      minPosts,
      maxPosts,
    });
  });
});
