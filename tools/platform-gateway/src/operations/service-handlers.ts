import { answerWith, type OperationHandlers } from './operation-handler.js';

/** Whether the gateway lives and can work. */
export const serviceHandlers: OperationHandlers = {
  getHealth: async () => answerWith(200, { status: 'UP' }),
  getReadiness: async () => answerWith(200, { status: 'READY' }),
};
