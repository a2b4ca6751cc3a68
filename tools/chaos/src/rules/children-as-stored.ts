import type { TaskDocument } from '@generia/contracts';

/** The children of a task are those that its stored result asks for, no more and no fewer. */
export function childrenAsStored(tasks: readonly TaskDocument[]): string[] {
  const children = new Map<string, TaskDocument[]>();
  for (const task of tasks)
    if (task.parent_id !== null)
      children.set(task.parent_id, [...(children.get(task.parent_id) ?? []), task]);
  return tasks.flatMap((parent) => {
    const wanted = parent.status === 'completed' ? parent.spawn.map(wishOf) : [];
    const found = (children.get(parent._id) ?? []).map(wishOf);
    return wanted.toSorted().join('\n') === found.toSorted().join('\n')
      ? []
      : [
          `${parent.type} ${parent._id} asks for ${wanted.length} children and has ${found.length}, or others.`,
        ];
  });
}

function wishOf({ type, parameters }: Pick<TaskDocument, 'type' | 'parameters'>): string {
  return `${type} ${JSON.stringify(parameters)}`;
}
