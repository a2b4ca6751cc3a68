/** What a client can ask for: a text, a picture, a count of tokens, or which models there are. */
export const callKinds = ['text', 'image', 'count', 'models'] as const;
export type CallKind = (typeof callKinds)[number];

/** The kinds that are answered by `:generateContent`, the only ones that cost anything. */
export const generateKinds = ['text', 'image'] as const satisfies readonly CallKind[];
