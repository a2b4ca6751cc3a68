import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const hangBody = defineFault({
  name: 'hang_body',
  family: 'connection',
  says: 'The headers and half of the answer come, then nothing more.',
  kinds: callKinds,
  effect: () => ({ at: 'connection', sends: 'half', then: 'silence', billed: true }),
});
