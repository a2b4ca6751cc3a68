import type { CastRow } from '@generia/casting';

import { clipText } from '../text/clip-text.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { CharacterBatchVariables } from '../variables.js';
import { castLine } from './cast-lines.js';
import { rollsFrom } from './first-edition.js';
import { worldView } from './world-view.js';

/** The latest members of the cast get a sentence; of the earlier ones only handle, name and role are told. */
const FULL_LINES = 20;
const SENTENCE_TOKENS = 20;
/** Sounds that names may begin with where nobody could draw the name. */
const SOUNDS = [...'PDVIRGBYSOFTHNUJKMZ'];

/** What `character_batch.liquid` is filled with. */
export function characterBatchView(variables: CharacterBatchVariables): TemplateVariables {
  const { world, cast, rows, batchNumber } = variables;
  return {
    ...worldView(world),
    cast: cast.map((member, index) =>
      castLine(member, member.concept_short, cast.length - index <= FULL_LINES ? SENTENCE_TOKENS : 0),
    ),
    rows: rows.map(rowLine),
    fashion: rows.some((row) => row.name === null) ? clipText(variables.fashion, 40) : '',
    batch_number: batchNumber + 1,
    total_users: variables.totalUsers,
    count: rows.length,
    posts_share: rows.reduce((sum, row) => sum + row.posts, 0),
    rolls: rollsFrom(rows.length, world.canon_digest, batchNumber, cast.length),
  };
}

/** One line of the `<casting>` table, under the number that the answer names the character by. */
function rowLine(row: CastRow & { readonly posts: number }): string {
  const sound = SOUNDS[row.index % SOUNDS.length] ?? '';
  const columns = [
    `c${row.index + 1}`,
    row.name ?? `(begins with ${sound})`,
    row.isFromIdea ? 'as the world tells' : `${row.pronoun}, ${row.age}`,
    ...[row.work, row.temperament, row.quirk, row.secret, row.goal, row.voice.name],
    `${row.posts} ${row.posts === 1 ? 'post' : 'posts'}`,
  ];
  return columns.map((column) => column.replaceAll('|', '/')).join(' | ');
}
