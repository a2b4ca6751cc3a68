import type { DocumentStore } from '../document-collection.js';

/** A prompt template as some world was started with; `_id` is the digest of its text. */
export interface StoredPromptTemplate {
  readonly _id: string;
  readonly name: string;
  readonly text: string;
}

export type PromptTemplatesRepository = Awaited<ReturnType<typeof openPromptTemplatesRepository>>;

/** Opens the collection `prompt_templates`: every version that a world was ever started with. */
export async function openPromptTemplatesRepository(store: DocumentStore) {
  const templates = await store.collection<StoredPromptTemplate>({ name: 'prompt_templates', indexes: [] });
  return {
    saveAll: async (documents: readonly StoredPromptTemplate[]): Promise<void> => {
      await templates.insertIgnoringDuplicates(documents);
    },
    findByDigests: (digests: readonly string[]) => templates.find({ _id: { $in: digests } }),
  };
}
