import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

const page = `<!DOCTYPE html>
<html lang=en><meta charset=utf-8><title>Error 502 (Server Error)!!1</title>
<p><b>502.</b> <ins>That’s an error.</ins>
<p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.
</html>
`;

export const html502 = defineFault({
  name: 'html_502',
  family: 'body',
  says: '502 with a page for people; the call was not taken on.',
  kinds: callKinds,
  effect: () => ({
    at: 'reply',
    reply: { httpStatus: 502, body: page, contentType: 'text/html; charset=UTF-8' },
  }),
});
