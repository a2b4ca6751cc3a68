import { signal } from '@preact/signals';

/** The key that the person gave; it lives as long as this page, and is written down nowhere. */
export const token = signal<string | null>(null);
