import { describePlatform } from '@generia/platform-client/testing';

import { openGateway, underTest } from '../test/open-gateway.js';

describePlatform('the platform behind the gateway', {
  createPlatform: async () => underTest(await openGateway()),
});
