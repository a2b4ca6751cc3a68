import type { WorldStatusDocument } from '@generia/contracts';
import type { MemoryDocuments } from '@generia/mongo-repositories/memory';

import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

interface Entity {
  readonly _id: string;
  readonly world_id?: string;
}

const COLLECTIONS = ['worlds', 'characters', 'posts', 'media'] as const;

/**
 * 3: what is shown out of the copy is what the platform has. Of a world that was cut short, the platform may have more: its
 * task ended before it could write the copy.
 */
export function copyAsMade(facts: Facts, platform: MemoryDocuments): Rule {
  const of = (documents: MemoryDocuments, collection: string, worldId: string): Map<string, string> => {
    const all = documents.in(collection) as unknown as readonly Entity[];
    const own = all.filter(({ _id, world_id }) => (world_id ?? _id) === worldId);
    return new Map(own.map((entity) => [entity._id, textOf(entity)]));
  };

  return {
    atEnd(report) {
      const statuses = facts.documents.in('world_generation_status') as unknown as WorldStatusDocument[];
      for (const { _id: worldId } of statuses) {
        const isWhole = facts.tasks.every(
          ({ world_id, status }) => world_id !== worldId || status === 'completed',
        );
        for (const collection of COLLECTIONS) {
          const made = of(platform, collection, worldId);
          const shown = of(facts.documents, collection, worldId);
          for (const [id, text] of shown) {
            if (!made.has(id)) report(`The copy shows ${id} of ${collection}, which the platform has not.`);
            else if (isWhole && made.get(id) !== text)
              report(`The copy shows ${text}; the platform has ${made.get(id)}.`);
          }
          if (isWhole && shown.size !== made.size)
            report(`The copy shows ${shown.size} of ${made.size} ${collection} of world ${worldId}.`);
        }
      }
    },
  };
}

/** The two are written one after the other. */
function textOf(entity: Entity): string {
  return JSON.stringify(entity, (field, value: unknown) =>
    field === 'created_at' || field === 'updated_at' ? undefined : value,
  );
}
