import { createRouteMethods } from './route-methods.js';

it('knows the methods of an address, fixed parts literally and parameters as anything but a slash', () => {
  const methods = createRouteMethods();
  methods.add('/worlds/:id', ['GET', 'HEAD']);
  methods.add('/worlds/:id', 'DELETE');
  methods.add('/worlds/estimate', 'POST');
  methods.add('/openapi.json', 'GET');
  methods.add('/*', 'GET');
  expect(methods.of('/worlds/a-1')).toEqual(['DELETE', 'GET', 'HEAD']);
  expect(methods.of('/worlds/estimate')).toEqual(['POST']);
  expect(methods.of('/openapi-json')).toEqual([]);
  expect(methods.of('/worlds/a/b')).toEqual([]);
});
