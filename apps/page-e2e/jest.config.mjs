import { jestConfig } from '../../jest.base.mjs';

export default jestConfig('page-e2e');
