/** The step under which an attempt that failed for good is remembered while saving what can be saved has to wait. */
export const FAILURE_STEP = 'failed_for_good';
