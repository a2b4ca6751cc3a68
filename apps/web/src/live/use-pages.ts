import { useRef, useState } from 'preact/hooks';

import type { ApiError } from '../api/api-error.js';
import { useResource } from './use-resource.js';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly error: ApiError | null;
  readonly loading: boolean;
  /** Reads one page more; null when there is none. */
  readonly more: (() => void) | null;
  readonly reload: () => void;
}

interface Read<Item> extends Page<Item> {
  readonly of: string;
  readonly pages: number;
}

/** A list that is read page by page, as many as the person asks for; all of them anew with each version. */
export function usePages<Item>(
  key: string,
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>,
  version: number | string = 0,
): Pages<Item> {
  const wanted = useRef({ key, pages: 1 });
  if (wanted.current.key !== key) wanted.current = { key, pages: 1 };
  const [, redraw] = useState(0);
  const { pages } = wanted.current;
  const of = `${key} ${version}`;
  const read = useRef<Read<Item> | null>(null);
  const { value, error, loading, reload } = useResource(
    key,
    async (signal): Promise<Page<Item>> => {
      const before = read.current?.of === of && read.current.pages < pages ? read.current : null;
      const items: Item[] = [...(before?.items ?? [])];
      let next: string | null = before?.next ?? null;
      for (let page = before?.pages ?? 0; page < pages; page += 1) {
        const { items: added, next: after } = await readPage(next, signal);
        items.push(...added);
        next = after;
        if (next === null) break;
      }
      read.current = { of, pages, items, next };
      return { items, next };
    },
    `${version} ${pages}`,
  );
  const more = () => {
    wanted.current = { key, pages: pages + 1 };
    redraw((before) => before + 1);
  };
  return {
    items: value?.items ?? [],
    error,
    loading,
    more: value === null || value.next === null || loading ? null : more,
    reload: () => {
      read.current = null;
      reload();
    },
  };
}
