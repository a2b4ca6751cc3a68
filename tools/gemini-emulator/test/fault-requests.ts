import type { CallKind } from '../src/calls/call-kind.js';
import { imageRequest, textRequest } from './talk-to-emulator.js';

const text = { type: 'STRING' };

/** A schema that every fault of texts finds something in: counted items, an enum, a number, a null. */
const busySchema = {
  type: 'OBJECT',
  properties: {
    posts: {
      type: 'ARRAY',
      items: {
        type: 'OBJECT',
        properties: {
          topic: text,
          content_brief: text,
          emotional_tone: { type: 'STRING', enum: ['calm', 'wild'] },
        },
        required: ['topic', 'content_brief', 'emotional_tone'],
      },
    },
    narrative_arc: text,
    size: { type: 'INTEGER' },
    nickname: { type: 'STRING', nullable: true },
  },
  required: ['posts', 'narrative_arc', 'size', 'nickname'],
};

const textPath = '/v1beta/models/gemini-3.8-flash';
const imagePath = '/v1beta/models/gemini-nano-banana-2.1';

/** A good request of each kind: its path, and its body for a POST. */
export const goodRequests: Readonly<Record<CallKind, { readonly path: string; readonly body?: object }>> = {
  text: {
    path: `${textPath}:generateContent`,
    body: textRequest('Return exactly 4 posts.', busySchema, { maxOutputTokens: 8_000 }),
  },
  image: { path: `${imagePath}:generateContent`, body: imageRequest('A harbour') },
  count: { path: `${textPath}:countTokens`, body: textRequest('A harbour') },
  models: { path: '/v1beta/models' },
};

/** The same for faults of one model rather than of their list. */
export const oneModel: { readonly path: string; readonly body?: object } = { path: textPath };
