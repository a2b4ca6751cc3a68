import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const cutBody = defineFault({
  name: 'cut_body',
  family: 'body',
  says: '200 with only the first half of the JSON, and headers that call this the whole.',
  kinds: callKinds,
  effect: () => ({
    at: 'bytes',
    change: ({ httpStatus, body }) => {
      const json = typeof body === 'string' ? body : JSON.stringify(body);
      return {
        httpStatus,
        body: json.slice(0, Math.floor(json.length / 2)),
        contentType: 'application/json; charset=utf-8',
      };
    },
  }),
});
