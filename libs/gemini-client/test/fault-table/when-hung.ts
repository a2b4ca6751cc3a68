import { channel } from 'node:diagnostics_channel';

import { hang, hangMidBody, type Treatment } from '../fake-gemini.js';

/** On which undici tells that the head of an answer has come. */
const HEAD_IS_IN = channel('undici:request:headers');

/**
 * A treatment that tells when its client waits for what never comes: for an answer, or for the rest of one whose head has
 * arrived. Other treatments stay as they are.
 */
export function whenHung(treatment: Treatment, tell: () => void): Treatment {
  if (treatment === hang)
    return (response) => {
      treatment(response);
      tell();
    };
  if (treatment !== hangMidBody) return treatment;
  return (response) => {
    const onHead = (): void => {
      HEAD_IS_IN.unsubscribe(onHead);
      // The client begins to read the body in the same round of the event loop.
      setImmediate(tell);
    };
    HEAD_IS_IN.subscribe(onHead);
    treatment(response);
  };
}
