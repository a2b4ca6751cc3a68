import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Node a task: calls one after the other, then what they make possible
 * @property {string} kind of its calls: `text` or `image`
 * @property {readonly string[]} calls
 * @property {readonly string[]} children
 */

/**
 * @typedef {object} Plan the worlds to make
 * @property {readonly string[]} roots
 * @property {Readonly<Record<string, Node>>} nodes
 * @property {Readonly<Record<string, readonly Request[]>>} requests by call
 * @property {{ text: number, image: number }} limits of calls at once
 * @property {string} pictures the folder for them
 */

/** @typedef {{ url: string, body: string, headers: Record<string, string> }} Request */

/** @param {string} path @returns {Promise<Plan>} */
export async function readPlan(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * Makes the calls of a plan. A text's answer is what a step has to keep; a picture goes to a file, synced, and its name is
 * kept.
 *
 * @param {Plan} plan
 */
export function worldCalls({ requests, pictures, limits }) {
  const places = { text: placesOf(limits.text), image: placesOf(limits.image) };

  /** @param {string} callId */
  async function make(callId) {
    let kept = '';
    for (const { url, body, headers } of requests[callId] ?? []) {
      const response = await fetch(url, { method: 'POST', body, headers });
      if (!response.ok) throw new Error(`Gemini answered ${response.status}.`);
      const answer = await response.json();
      const [part] = answer.candidates[0].content.parts;
      kept = part.text ?? (await storePicture(join(pictures, callId), part.inlineData.data));
    }
    return kept;
  }

  return {
    make,
    /** With no more of a kind at once than may be. @param {string} kind @param {string} callId */
    makeInTurn: (kind, callId) => places[kind](() => make(callId)),
  };
}

async function storePicture(path, base64) {
  const file = await open(path, 'w');
  try {
    await file.writeFile(Buffer.from(base64, 'base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

/** @param {number} count */
function placesOf(count) {
  let free = count;
  const waiting = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
