export { NOW, openTestApi, type TestAnswer, type TestApi } from './open-test-api.js';
