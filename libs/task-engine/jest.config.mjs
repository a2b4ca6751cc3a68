import { jestConfig } from '../../jest.base.mjs';

export default jestConfig('task-engine');
