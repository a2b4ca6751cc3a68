import type { ApiRequestRecord } from '@generia/contracts';

/** What calls used together. */
export interface Usage {
  readonly textCalls: number;
  readonly imageCalls: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
}

type Record = Pick<ApiRequestRecord, 'api_type' | 'prompt_tokens' | 'output_tokens' | 'cost_micros'>;

/** Adds up the history's records. */
export function addedUsage(records: readonly Record[]): Usage {
  const sum = (figure: (record: Record) => number): number =>
    records.reduce((total, record) => total + figure(record), 0);
  const textCalls = records.filter(({ api_type }) => api_type === 'llm').length;
  return {
    ...{ textCalls, imageCalls: records.length - textCalls },
    promptTokens: sum((record) => record.prompt_tokens),
    outputTokens: sum((record) => record.output_tokens),
    costMicros: sum((record) => record.cost_micros),
  };
}
