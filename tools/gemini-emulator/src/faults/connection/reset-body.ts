import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const resetBody = defineFault({
  name: 'reset_body',
  family: 'connection',
  says: 'The headers and half of the answer come, then the connection breaks.',
  kinds: callKinds,
  effect: () => ({ at: 'connection', sends: 'half', then: 'break', billed: true }),
});
