import type { DocumentCollection, DocumentStore } from '@generia/mongo-repositories';

import { without } from './change-requests.js';
import type { Mutation } from './mutation.js';

type Tasks = DocumentCollection<{ readonly _id: string }>;
type JointWrite = NonNullable<Tasks['updateOneAndInsert']>;

/** Bugs of the write that ends a task and makes its children as one. */
export const JOINT_MUTATIONS: readonly Mutation[] = [
  {
    name: 'children are made whether or not the end of their parent is refused',
    breaks: [2],
    foundBy: 1,
    store: (store) =>
      withJointWrite(store, (tasks, endWith) => async (filter, update, children) => {
        await tasks.insertIgnoringDuplicates(children);
        return endWith(filter, update, children);
      }),
  },
  {
    name: 'a parent ends, and its children come with a second write',
    breaks: [2],
    foundBy: 1,
    store: (store) =>
      withJointWrite(store, (tasks) => async (filter, update, children) => {
        if (!(await tasks.updateOne(filter, update))) return false;
        await tasks.insertIgnoringDuplicates(children);
        return true;
      }),
  },
  {
    name: 'children come with the end of their parent, and no sweeper looks for them',
    breaks: [1],
    foundBy: 2,
    store: (store) =>
      withJointWrite(store, (_, endWith) => (filter, update, children) => {
        const unrung = children.map((child) => without(child, 'ring_at'));
        return endWith(filter, update, unrung);
      }),
  },
  {
    name: 'an end that is stored again after a lost answer makes its children again',
    breaks: [2, 3],
    foundBy: 14,
    parts(parts) {
      const { tasks } = parts.repositories;
      const endWith = tasks.completeWithChildren;
      if (!endWith) return parts;
      const completeWithChildren: typeof endWith = async (lease, completion, children) => {
        if (await endWith(lease, completion, children)) return true;
        const { status, lease_token } = (await tasks.findById(lease.taskId)) ?? {};
        if (status !== 'completed' || lease_token !== lease.token) return false;
        const others = children.map((child) => ({ ...child, _id: `${child._id}-again` }));
        return (await tasks.insertIgnoringDuplicates(others)) > 0;
      };
      const changed = { ...tasks, completeWithChildren };
      return { ...parts, repositories: { ...parts.repositories, tasks: changed } };
    },
  },
];

/** A store that ends tasks together with their children in another way; of one that cannot, nothing changes. */
function withJointWrite(
  store: DocumentStore,
  change: (tasks: Tasks, endWith: JointWrite) => JointWrite,
): DocumentStore {
  return {
    ...store,
    async collection(declaration) {
      const collection = await store.collection(declaration);
      const tasks = collection as unknown as Tasks;
      if (declaration.name !== 'tasks' || !tasks.updateOneAndInsert) return collection;
      const updateOneAndInsert = change(tasks, tasks.updateOneAndInsert.bind(tasks));
      return { ...tasks, updateOneAndInsert } as unknown as typeof collection;
    },
  };
}
