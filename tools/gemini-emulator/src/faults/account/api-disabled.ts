import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { errorInfo } from './error-info.js';

const project = '123456789012';

export const apiDisabled = defineFault({
  name: 'api_disabled',
  family: 'account',
  says: '403 with SERVICE_DISABLED: the API is switched off in the project.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 403,
      status: 'PERMISSION_DENIED',
      message:
        `Generative Language API has not been used in project ${project} before or it is disabled. ` +
        'Enable it, then retry. If you enabled this API recently, wait a few minutes.',
      details: [errorInfo('SERVICE_DISABLED', { consumer: `projects/${project}` })],
    }),
  }),
});
