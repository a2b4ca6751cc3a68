import { raceAbort, silentLog, systemClock, TaskError } from '@generia/resilience';

import type { MediaRegistration, Platform } from '../platform.js';
import { characterBody, postBody, uploadBody, worldBody, worldParamsBody } from './gateway-bodies.js';
import { createGatewayCalls } from './gateway-calls.js';
import {
  CharacterAnswer,
  createGatewayOperations,
  MediaAnswer,
  PostAnswer,
  segment,
  UploadAnswer,
} from './gateway-operations.js';
import {
  DEFAULT_GATEWAY_BREAKER,
  DEFAULT_GATEWAY_TIMING,
  type GatewayPlatformOptions,
} from './gateway-options.js';
import { createGatewayTransport } from './gateway-transport.js';
import { sendInTime } from './send-in-time.js';
import { statusError, uploadStatusError } from './status-error.js';

/** The platform behind an HTTP gateway. */
export interface GatewayPlatform extends Platform {
  /** Resolves when the gateway says that it can work; rejects with the reason within two seconds when it does not. */
  ping(): Promise<void>;
  /** Breaks off what is under way and frees the connections. */
  close(): Promise<void>;
}

/**
 * The platform over HTTP, as docs/platform-api.openapi.yaml describes it. A call that meets a slow, broken or busy
 * gateway is repeated a few times with the same idempotency key; a gateway that stays down is left alone by a breaker.
 *
 * Errors: `PLATFORM_NOT_FOUND` (worth a counted attempt), `PLATFORM_CONFLICT`, `PLATFORM_REFUSED` and `PLATFORM_DENIED`
 * (never), `PLATFORM_UNAVAILABLE`, `PLATFORM_BUSY` and `CIRCUIT_OPEN` (free: an outage costs no attempts),
 * `PLATFORM_FAILED` and `PLATFORM_BAD_ANSWER` (counted), and the signal's reason. The token is in no message.
 */
export function createGatewayPlatform(options: GatewayPlatformOptions): GatewayPlatform {
  const { clock = systemClock, dice = Math.random, log = silentLog, readObject } = options;
  const timing = { ...DEFAULT_GATEWAY_TIMING, ...options.timing };
  const breaker = { ...DEFAULT_GATEWAY_BREAKER, ...options.breaker };
  const transport = createGatewayTransport();
  const common = { transport, clock, dice, log, timing, breaker };
  const call = createGatewayCalls({ ...common, name: 'The platform' });
  const upload = createGatewayCalls({
    ...common,
    name: 'The picture store of the platform',
    explain: uploadStatusError,
  });
  const { baseUrl, token } = options;
  const operations = createGatewayOperations({ baseUrl, token, timeoutMs: timing.callTimeoutMs });

  const put = async (url: string, media: MediaRegistration, signal: AbortSignal): Promise<void> => {
    const picture = await raceAbort(readObject(media.objectKey), signal);
    if (picture === null) throw missingPictureError(media);
    const { uploadTimeoutMs } = timing;
    await upload(operations.upload(url, picture.bytes, media.contentType, uploadTimeoutMs), signal);
  };

  return {
    async registerWorld(world, signal) {
      await call(
        operations.set('registerWorld', 'PUT', `/worlds/${segment(world.worldId)}`, worldBody(world)),
        signal,
      );
    },

    async updateWorldProfile(profile, signal) {
      const path = `/worlds/${segment(profile.worldId)}/params`;
      await call(operations.set('setWorldParams', 'PUT', path, worldParamsBody(profile)), signal);
    },

    async updateWorldImages({ worldId, headerMediaId, iconMediaId }, signal) {
      const images = { image_uuid: headerMediaId, icon_uuid: iconMediaId };
      await call(
        operations.set('setWorldImages', 'PUT', `/worlds/${segment(worldId)}/images`, images),
        signal,
      );
    },

    async updateWorldStatus(worldId, status, signal) {
      const path = `/worlds/${segment(worldId)}/generation-status`;
      await call(operations.set('setGenerationStatus', 'PUT', path, { generation_status: status }), signal);
    },

    async createCharacter(character, signal) {
      const path = `/worlds/${segment(character.worldId)}/ai-characters`;
      const made = operations.post('createAiCharacter', path, characterBody(character), CharacterAnswer);
      return { characterId: (await call(made, signal)).character_id };
    },

    async updateCharacterAvatar({ characterId, mediaId }, signal) {
      const path = `/characters/${segment(characterId)}`;
      await call(operations.set('updateCharacter', 'PATCH', path, { avatar_media_id: mediaId }), signal);
    },

    async registerMedia(media, signal) {
      const asked = operations.post('requestUpload', '/media/upload-url', uploadBody(media), UploadAnswer);
      const { media_id, upload_url } = await call(asked, signal);
      if (typeof upload_url === 'string') await put(upload_url, media, signal);
      const confirmed = operations.post('confirmUpload', '/media/confirm', { media_id }, MediaAnswer);
      return { mediaId: (await call(confirmed, signal)).media_id };
    },

    async createPost(newPost, signal) {
      const path = `/worlds/${segment(newPost.worldId)}/ai-posts`;
      const made = operations.post('createAiPost', path, postBody(newPost), PostAnswer);
      return { postId: (await call(made, signal)).post_id };
    },

    async ping() {
      const { timeoutMs, ...question } = operations.ready(timing.pingTimeoutMs);
      const answer = await sendInTime(transport, question, { clock, timeoutMs });
      if (answer.status !== 200) throw statusError(question.operation, answer, clock.now());
    },

    close: () => transport.close(),
  };
}

function missingPictureError({ mediaId, objectKey }: MediaRegistration): TaskError {
  return new TaskError(`The picture ${mediaId} is not in the object storage under "${objectKey}".`, {
    code: 'PLATFORM_PICTURE_MISSING',
    retry: 'costs_attempt',
    remedy: 'Check that every service uses the same object storage.',
  });
}
