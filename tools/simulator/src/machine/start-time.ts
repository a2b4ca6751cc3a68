/** When every simulation starts; the prices of the models hold from then on. */
export const START_MS = Date.UTC(2026, 9, 15);
