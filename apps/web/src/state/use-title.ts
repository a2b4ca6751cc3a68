import { useEffect } from 'preact/hooks';

/** Names the page in the browser's tab; null: just the product. */
export function useTitle(name: string | null): void {
  useEffect(() => {
    document.title = name === null || name === '' ? 'Generia' : `${name} · Generia`;
  }, [name]);
}
