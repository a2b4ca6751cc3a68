export type ThinkingLevel = 'minimal' | 'low' | 'medium' | 'high';

/** What the emulator knows of one model, apart from its price. */
export interface ModelCard {
  readonly id: string;
  readonly displayName: string;
  readonly draws: boolean;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  /** The levels that the model accepts, and the one it takes when none is asked for. */
  readonly thinkingLevels: readonly ThinkingLevel[];
  readonly defaultThinkingLevel: ThinkingLevel;
  /** The sizes that an image model draws, each with the output tokens that it bills. */
  readonly imageTokens: Readonly<Record<string, number>>;
}

const textModel = {
  draws: false,
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 65_536,
  imageTokens: {},
} as const;

const imageModel = {
  draws: true,
  inputTokenLimit: 65_536,
  outputTokenLimit: 32_768,
  thinkingLevels: ['minimal', 'high'],
  defaultThinkingLevel: 'minimal',
} as const;

/** The models that the emulator serves; a model is added here and in the price table. */
export const modelTable: readonly ModelCard[] = [
  {
    ...textModel,
    id: 'gemini-3.8-flash',
    displayName: 'Gemini 3.8 Flash',
    thinkingLevels: ['low', 'medium', 'high'],
    defaultThinkingLevel: 'medium',
  },
  {
    ...textModel,
    id: 'gemini-3.6-flash',
    displayName: 'Gemini 3.6 Flash',
    thinkingLevels: ['minimal', 'low', 'medium', 'high'],
    defaultThinkingLevel: 'medium',
  },
  {
    ...textModel,
    id: 'gemini-3.5-flash-lite',
    displayName: 'Gemini 3.5 Flash-Lite',
    thinkingLevels: ['minimal', 'low', 'medium', 'high'],
    defaultThinkingLevel: 'minimal',
  },
  {
    ...imageModel,
    id: 'gemini-nano-banana-2.1',
    displayName: 'Nano Banana 2.1',
    imageTokens: { '512': 747, '1K': 1120, '2K': 1680, '4K': 2520 },
  },
  {
    ...imageModel,
    id: 'gemini-3.1-flash-lite-image',
    displayName: 'Gemini 3.1 Flash-Lite Image',
    imageTokens: { '512': 747, '1K': 1120 },
  },
];

/** The model of that id (without `models/`), or undefined when the emulator does not serve it. */
export function findModel(id: string): ModelCard | undefined {
  return modelTable.find((model) => model.id === id);
}
