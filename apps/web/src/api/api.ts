import type { WorldStatus } from '@generia/contracts';
import type {
  ApiRequestList,
  CharacterList,
  CharacterResponse,
  ControlAnswer,
  CostResponse,
  CreateWorldBody,
  Estimate,
  EstimateBody,
  LimitsBody,
  PostList,
  TaskList,
  WorldList,
  WorldResponse,
} from '@generia/contracts/http';

import { schedule } from '../state/schedule.js';
import { openEventStream } from './open-event-stream.js';
import { access } from './page-access.js';
import { createRequest } from './request.js';
import { API, createRequestJson } from './request-json.js';

const { token } = access;
const ask: typeof fetch = (...args) => fetch(...args);
const requestAny = createRequest({ fetch: ask, token: () => token.value, onFailure: access.noteFailure });
const request = createRequestJson(requestAny);

type Signal = AbortSignal | undefined;
type Cursor = string | null;

const withSignal = (signal: Signal) => (signal === undefined ? {} : { signal });

/** Signs in with a key, if the server takes it. @throws {ApiError} otherwise */
export const signIn = (key: string) =>
  access.signIn(key, (candidate) =>
    createRequestJson(createRequest({ fetch: ask, token: () => candidate }))<WorldList>('/worlds', {
      query: { limit: 1 },
    }),
  );

/** Foresees a world without making it. */
export const estimateWorld = (body: EstimateBody, signal?: Signal) =>
  request<Estimate>('/worlds/estimate', { method: 'POST', body, ...withSignal(signal) });

/** Begins a world; requests with one key begin one world, however often they are sent. */
export const createWorld = (body: CreateWorldBody, idempotencyKey: string) =>
  request<WorldResponse>('/worlds', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': idempotencyKey },
  });

export const listWorlds = (q: string, cursor: Cursor, signal?: Signal) =>
  request<WorldList>('/worlds', { query: { q, cursor, limit: 24 }, ...withSignal(signal) });

export const readWorld = (worldId: string, signal?: Signal) =>
  request<WorldResponse>(`/worlds/${worldId}`, withSignal(signal));

export const readStatus = (worldId: string, signal?: Signal) =>
  request<WorldStatus>(`/worlds/${worldId}/status`, withSignal(signal));

export const listCharacters = (worldId: string, cursor: Cursor, signal?: Signal) =>
  request<CharacterList>(`/worlds/${worldId}/characters`, {
    query: { cursor, limit: 100 },
    ...withSignal(signal),
  });

export const readCharacter = (characterId: string, signal?: Signal) =>
  request<CharacterResponse>(`/characters/${characterId}`, withSignal(signal));

/** Whose posts, and about what. */
export interface PostFilter {
  readonly characterId?: string | undefined;
  readonly tag?: string | undefined;
}

export const listPosts = (
  worldId: string,
  { characterId, tag }: PostFilter,
  cursor: Cursor,
  signal?: Signal,
) =>
  request<PostList>(`/worlds/${worldId}/posts`, {
    query: { character_id: characterId, tag, cursor, limit: 20 },
    ...withSignal(signal),
  });

export const listTasks = (worldId: string, cursor: Cursor, signal?: Signal) =>
  request<TaskList>(`/worlds/${worldId}/tasks`, { query: { cursor, limit: 100 }, ...withSignal(signal) });

export const listCalls = (worldId: string, cursor: Cursor, signal?: Signal) =>
  request<ApiRequestList>(`/worlds/${worldId}/api-requests`, {
    query: { cursor, limit: 20 },
    ...withSignal(signal),
  });

export const readCost = (worldId: string, signal?: Signal) =>
  request<CostResponse>(`/worlds/${worldId}/cost`, withSignal(signal));

export type ControlAction = 'cancel' | 'pause' | 'resume' | 'retry';

export const controlWorld = (worldId: string, action: ControlAction) =>
  request<ControlAnswer>(`/worlds/${worldId}/${action}`, { method: 'POST' });

export const setLimits = (worldId: string, body: LimitsBody) =>
  request<ControlAnswer>(`/worlds/${worldId}/limits`, { method: 'POST', body });

/** Opens the stream of a world's status, where an earlier one has ended. */
export const openStatusStream = (worldId: string, lastSeq: number | undefined) =>
  openEventStream(`${API}/worlds/${worldId}/status/stream`, {
    request: requestAny,
    schedule,
    lastEventId: lastSeq,
  });

/** Reads a picture from its address. */
export const readPicture = async (address: string, signal: AbortSignal) =>
  (await requestAny(address, { signal })).blob();

export const mediaPath = (mediaId: string) => `${API}/media/${mediaId}`;
