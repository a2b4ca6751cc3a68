/** The classes of faults, with what they have in common. */
export const faultFamilies = {
  latency: 'The answer comes late.',
  quota: 'Too many calls: 429. Nothing is billed.',
  server: "Google's side fails. Nothing is billed.",
  account: 'The key or its project is refused. Nothing is billed.',
  model: 'The model is not what was asked for.',
  request: 'The request itself is refused. Nothing is billed.',
  connection: 'The connection hangs or breaks.',
  body: 'What arrives is not what the Gemini API sends.',
  cut: 'The answer ends before it is complete.',
  json: 'The right answer, but not as clean JSON.',
  shape: 'Clean JSON that is not what was asked for.',
  empty: 'A good answer with nothing in it, or with more than the answer.',
  blocked: 'The filters keep the answer back: HTTP 200 all the same.',
  picture: 'The picture is refused, is not there, or is not alone.',
  usage: 'The counts of tokens are missing.',
} as const;

export type FaultFamily = keyof typeof faultFamilies;
