import { CharacterDetail, type TaskDocument, TASK_CATALOGUE } from '@generia/contracts';
import type { CharacterTexts, PostText } from '@generia/quality';

/**
 * The people of a world whose platform is elsewhere: from the tasks that made them. Their relationships are told to the
 * platform only.
 */
export function charactersOfTasks(tasks: readonly TaskDocument[]): CharacterTexts[] {
  return completed(tasks, 'generate_character').flatMap(({ parameters, steps }) => {
    const who = TASK_CATALOGUE.generate_character.parameters.safeParse(parameters);
    const detail = CharacterDetail.safeParse(steps.detail_again ?? steps.detail);
    if (!who.success || !detail.success) return [];
    const { bio, background_story, personality, speaking_style, daily_routine, secret } = detail.data;
    return [
      {
        username: who.data.username,
        displayName: who.data.display_name,
        texts: [bio, background_story, personality, speaking_style, daily_routine, secret],
        relations: [],
        voice: who.data.casting?.voice,
      },
    ];
  });
}

/** The posts of such a world; when they appear is known to the platform only. */
export function postsOfTasks(tasks: readonly TaskDocument[]): PostText[] {
  return completed(tasks, 'generate_post').flatMap(({ parameters, result, created_at }) => {
    const post = TASK_CATALOGUE.generate_post.result.safeParse(result);
    const username = parameters.username;
    if (!post.success || typeof username !== 'string') return [];
    return [{ username, text: post.data.content, mentions: [], createdAt: created_at, place: null }];
  });
}

function completed(tasks: readonly TaskDocument[], type: string): TaskDocument[] {
  return tasks.filter((task) => task.type === type && task.status === 'completed');
}
