import { createDice } from '../random/dice.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** Names answers: each differently, yet the same in every run with that seed. */
export function createResponseIds(seed: number): () => string {
  const dice = createDice('response', seed);
  return () => {
    let id = '';
    for (let length = 0; length < 22; length += 1) id += dice.pick(letters);
    return id;
  };
}
