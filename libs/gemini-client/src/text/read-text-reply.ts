import type { DroppedItem } from '@generia/contracts';
import type { z } from 'zod';

import type { FailureKind } from '../errors/failure-kinds.js';
import type { Salvage } from '../errors/truncated-answer.js';
import { readAnswer } from '../json/read-answer.js';
import { salvageCutAnswer } from '../json/salvage-cut-answer.js';
import { endsInLoop } from './repetition.js';

export type TextReading<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly dropped: readonly DroppedItem[];
      readonly repairs: readonly string[];
    }
  | {
      readonly ok: false;
      readonly kind: FailureKind;
      readonly detail: string;
      readonly repairs: readonly string[];
      /** Of an answer that was cut off. */
      readonly salvage?: Salvage | undefined;
    };

export interface TextToRead<S extends z.ZodType> {
  readonly schema: S;
  readonly schemaName: string;
  readonly text: string;
  /** `cut` when the answer ended at the token limit. */
  readonly meaning: 'complete' | 'cut';
  readonly finishReason: string | null;
}

/** Makes a value out of the text of an answer, or says why there is none. A cut text is never read as a whole. */
export function readTextReply<S extends z.ZodType>(input: TextToRead<S>): TextReading<z.output<S>> {
  const { schema, schemaName, text, meaning, finishReason } = input;
  if (meaning === 'cut') {
    const kind = endsInLoop(text) ? 'repetition' : 'truncated';
    const detail = `${schemaName}, ${finishReason} after ${text.length} characters`;
    return { ok: false, kind, detail, repairs: [], salvage: salvageCutAnswer(schema, text) };
  }
  if (text.trim() === '') return refuse('empty', `${schemaName}, no text`);
  const read = readAnswer(schema, text, finishReason === 'STOP');
  return read.ok ? read : refuse(read.kind, `${schemaName}, ${read.reason}`, read.repairs);
}

function refuse(kind: FailureKind, detail: string, repairs: readonly string[] = []): TextReading<never> {
  return { ok: false, kind, detail, repairs };
}
