import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const html200 = defineFault({
  name: 'html_200',
  family: 'body',
  says: '200 with a page for people, as a proxy on the way may send it; the call is paid.',
  kinds: callKinds,
  effect: () => ({
    at: 'bytes',
    change: () => ({
      httpStatus: 200,
      body: '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to go on.</body></html>\n',
      contentType: 'text/html; charset=UTF-8',
    }),
  }),
});
