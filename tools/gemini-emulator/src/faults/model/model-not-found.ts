import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { modelNotFound as notFound } from '../../http/rpc-error.js';
import { defineFault } from '../fault.js';

export const modelNotFound = defineFault({
  name: 'model_not_found',
  family: 'model',
  says: '404: the model is not there (any more).',
  kinds: callKinds,
  lasting: true,
  fits: ({ model }) => model !== '',
  effect: (_options, { model, method }) => ({ at: 'reply', reply: errorReply(notFound(model, method)) }),
});
