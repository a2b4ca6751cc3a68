import {
  defineJob,
  type DescribedWorld,
  type PaidCalls,
  type StoredPicture,
  type WorldContexts,
} from '@generia/job-kit';
import { asTaskError } from '@generia/resilience';
import type { Job, JobContext } from '@generia/task-engine';

import { type MediaRegistry, registerPicture } from './register-picture.js';

export interface GenerateWorldImagePorts {
  readonly worlds: WorldContexts;
  readonly calls: PaidCalls;
  readonly platform: MediaRegistry & {
    updateWorldImages(
      images: {
        readonly worldId: string;
        readonly headerMediaId: string | null;
        readonly iconMediaId: string | null;
      },
      signal: AbortSignal,
    ): Promise<void>;
  };
}

const PICTURES = {
  header: { kind: 'world_header', aspectRatio: '16:9' },
  icon: { kind: 'world_icon', aspectRatio: '1:1' },
} as const;

/** Draws a world's header and icon. When one of them is refused for good, the other one is kept. */
export function generateWorldImage(ports: GenerateWorldImagePorts): Job {
  return defineJob('generate_world_image', {
    async run(context) {
      const world = await ports.worlds.described(context.task.world_id);
      const drawn = await Promise.allSettled([draw(context, world, 'header'), draw(context, world, 'icon')]);
      // Both have settled before the first error is thrown: no call is left running without an owner.
      const failures = drawn.flatMap((one) => (one.status === 'rejected' ? [asTaskError(one.reason)] : []));
      // A picture that may yet be had is tried again, even though the other one is refused for good.
      const failure = failures.find((error) => error.retry !== 'never') ?? failures[0];
      if (failure) throw failure;
      const result = await publish(context, world);
      return { result, tally: { images: 2 } };
    },

    async salvage(context) {
      const world = await ports.worlds.described(context.task.world_id);
      const images = ['header', 'icon'].filter((name) => Object.hasOwn(context.task.steps, name)).length;
      if (images === 0) return null;
      return { result: await publish(context, world), tally: { images } };
    },
  });

  function promptOf({ prompts, parameters }: DescribedWorld, kind: 'header' | 'icon'): string {
    return prompts.worldImage({ kind, name: parameters.name, visualDigest: parameters.visual_digest });
  }

  function draw(context: JobContext, world: DescribedWorld, name: 'header' | 'icon'): Promise<StoredPicture> {
    return ports.calls.drawPicture(context, name, {
      ...PICTURES[name],
      characterId: null,
      prompt: promptOf(world, name),
      model: world.plan.image_model,
    });
  }

  /** Registers the pictures that are there and gives them to the world. */
  async function publish(context: JobContext, world: DescribedWorld) {
    const worldId = context.task.world_id;
    const register = async (name: 'header' | 'icon'): Promise<string | null> => {
      const picture = context.task.steps[name] as StoredPicture | undefined;
      if (!picture) return null;
      const about = {
        worldId,
        characterId: null,
        kind: PICTURES[name].kind,
        name: `world_${worldId}_${name}`,
      };
      return registerPicture(ports.platform, picture, about, context.signal);
    };
    const [headerMediaId, iconMediaId] = await Promise.all([register('header'), register('icon')]);
    await ports.platform.updateWorldImages({ worldId, headerMediaId, iconMediaId }, context.signal);
    return {
      header_prompt: promptOf(world, 'header'),
      icon_prompt: promptOf(world, 'icon'),
      header_id: headerMediaId,
      icon_id: iconMediaId,
    };
  }
}
