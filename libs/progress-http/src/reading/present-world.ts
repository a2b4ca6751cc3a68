import type { World, WorldParameters, WorldStatusDocument } from '@generia/contracts';
import { WorldParams, type WorldResponse } from '@generia/contracts/http';

/** What is known of a world: at least one of the first two. */
export interface KnownWorld {
  readonly world: World | null;
  readonly status: WorldStatusDocument | null;
  readonly parameters?: WorldParameters | null;
}

export const mediaUrl = (mediaId: string | null): string | null =>
  mediaId === null ? null : `/api/v1/media/${mediaId}`;

/** A world as readers see it. */
export function presentWorld(worldId: string, { world, status, parameters }: KnownWorld): WorldResponse {
  const asked = status?.parameters;
  const createdAt = world?.created_at ?? status?.created_at ?? new Date(0);
  const changes = [createdAt, world?.updated_at, status?.updated_at].map((date) => date?.getTime() ?? 0);
  return {
    id: worldId,
    name: parameters?.name ?? world?.name ?? '',
    description: parameters?.description ?? world?.description ?? '',
    prompt: world?.prompt ?? asked?.user_prompt ?? '',
    creator_id: world?.creator_id ?? '',
    generation_status: status?.status ?? 'not_started',
    status: 'active',
    users_count: world?.users_count ?? asked?.users_count ?? 0,
    posts_count: world?.posts_count ?? asked?.posts_count ?? 0,
    created_at: createdAt.toISOString(),
    updated_at: new Date(Math.max(...changes)).toISOString(),
    is_joined: true,
    image_url: mediaUrl(world?.image_media_id ?? null),
    icon_url: mediaUrl(world?.icon_media_id ?? null),
    description_short: parameters?.description_short ?? world?.description_short ?? '',
    ...(parameters ? { params: WorldParams.parse(parameters) } : {}),
  };
}
