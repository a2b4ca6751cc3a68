import { apiDisabled } from './account/api-disabled.js';
import { badKey } from './account/bad-key.js';
import { billingOff } from './account/billing-off.js';
import { keyRestricted } from './account/key-restricted.js';
import { keyType } from './account/key-type.js';
import { leakedKey } from './account/leaked-key.js';
import { region } from './account/region.js';
import { blocklist } from './blocked/blocklist.js';
import { languageBlock } from './blocked/language.js';
import { otherFinish } from './blocked/other-finish.js';
import { prohibitedAnswer } from './blocked/prohibited-answer.js';
import { promptBlock } from './blocked/prompt-block.js';
import { promptSafety } from './blocked/prompt-safety.js';
import { recitation } from './blocked/recitation.js';
import { safetyBlock } from './blocked/safety-block.js';
import { arrayError } from './body/array-error.js';
import { cutBody } from './body/cut-body.js';
import { html200 } from './body/html-200.js';
import { html502 } from './body/html-502.js';
import { hang } from './connection/hang.js';
import { hangBody } from './connection/hang-body.js';
import { reset } from './connection/reset.js';
import { resetBody } from './connection/reset-body.js';
import { repetitionLoop } from './cut/repetition-loop.js';
import { thinkingEatsCap } from './cut/thinking-eats-cap.js';
import { truncated } from './cut/truncated.js';
import { truncatedStop } from './cut/truncated-stop.js';
import { empty } from './empty/empty.js';
import { emptyText } from './empty/empty-text.js';
import { noCandidates } from './empty/no-candidates.js';
import { thoughtPart } from './empty/thought-part.js';
import { doubledJson } from './json/doubled-json.js';
import { fencedJson } from './json/fenced-json.js';
import { invalidJson } from './json/invalid-json.js';
import { nanValue } from './json/nan-value.js';
import { proseAndFence } from './json/prose-and-fence.js';
import { proseJson } from './json/prose-json.js';
import { pythonLiterals } from './json/python-literals.js';
import { rawNewline } from './json/raw-newline.js';
import { trailingComma } from './json/trailing-comma.js';
import { trailingFragment } from './json/trailing-fragment.js';
import { unescapedQuote } from './json/unescaped-quote.js';
import { latency } from './latency/latency.js';
import { latencyLognormal } from './latency/latency-lognormal.js';
import { latencyUniform } from './latency/latency-uniform.js';
import { modelNotFound } from './model/model-not-found.js';
import { reroutedModel } from './model/rerouted-model.js';
import { unlistedModel } from './model/unlisted-model.js';
import { brokenImage } from './picture/broken-image.js';
import { imageDrafts } from './picture/image-drafts.js';
import { imageOther } from './picture/image-other.js';
import { imageProhibited } from './picture/image-prohibited.js';
import { imageRecitation } from './picture/image-recitation.js';
import { imageRefusal } from './picture/image-refusal.js';
import { missingImage } from './picture/missing-image.js';
import { noImage } from './picture/no-image.js';
import { severalImages } from './picture/several-images.js';
import { wrongMime } from './picture/wrong-mime.js';
import { bare429 } from './quota/bare-429.js';
import { http429 } from './quota/http-429.js';
import { quotaDay } from './quota/quota-day.js';
import { quotaMinute } from './quota/quota-minute.js';
import { quotaTokens } from './quota/quota-tokens.js';
import { quotaZero } from './quota/quota-zero.js';
import { retryInMessage } from './quota/retry-in-message.js';
import { spendCap } from './quota/spend-cap.js';
import { schemaTooComplex } from './request/schema-too-complex.js';
import { http500 } from './server/http-500.js';
import { http503 } from './server/http-503.js';
import { http504 } from './server/http-504.js';
import { extraItems } from './shape/extra-items.js';
import { fewerItems } from './shape/fewer-items.js';
import { missingItems } from './shape/missing-items.js';
import { missingProperty } from './shape/missing-property.js';
import { moreItems } from './shape/more-items.js';
import { wrongEnum } from './shape/wrong-enum.js';
import { wrongType } from './shape/wrong-type.js';
import { missingUsage } from './usage/missing-usage.js';
import { partialUsage } from './usage/partial-usage.js';
import type { Fault } from './fault.js';

/** Every fault that the emulator can make: one file each, in the folder of its family. */
export const faults = [
  latency,
  latencyUniform,
  latencyLognormal,
  http429,
  quotaMinute,
  quotaTokens,
  quotaDay,
  quotaZero,
  retryInMessage,
  spendCap,
  bare429,
  http500,
  http503,
  http504,
  badKey,
  keyType,
  leakedKey,
  keyRestricted,
  apiDisabled,
  region,
  billingOff,
  modelNotFound,
  reroutedModel,
  unlistedModel,
  schemaTooComplex,
  hang,
  hangBody,
  reset,
  resetBody,
  arrayError,
  cutBody,
  html200,
  html502,
  repetitionLoop,
  thinkingEatsCap,
  truncatedStop,
  truncated,
  doubledJson,
  fencedJson,
  invalidJson,
  nanValue,
  proseAndFence,
  proseJson,
  pythonLiterals,
  rawNewline,
  trailingComma,
  trailingFragment,
  unescapedQuote,
  extraItems,
  fewerItems,
  missingItems,
  missingProperty,
  moreItems,
  wrongEnum,
  wrongType,
  empty,
  emptyText,
  noCandidates,
  thoughtPart,
  blocklist,
  languageBlock,
  otherFinish,
  prohibitedAnswer,
  promptBlock,
  promptSafety,
  recitation,
  safetyBlock,
  brokenImage,
  imageDrafts,
  imageOther,
  imageProhibited,
  imageRecitation,
  imageRefusal,
  missingImage,
  noImage,
  severalImages,
  wrongMime,
  missingUsage,
  partialUsage,
] as const;

export type FaultName = (typeof faults)[number]['name'];

export const faultNames: readonly FaultName[] = faults.map(({ name }) => name);

const byName: ReadonlyMap<string, Fault> = new Map(faults.map((fault) => [fault.name, fault]));

/** The fault of that name, or undefined when there is none. */
export function findFault(name: string): Fault | undefined {
  return byName.get(name);
}
