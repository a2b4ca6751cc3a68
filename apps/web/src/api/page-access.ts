import { forThisTab } from '../state/storage.js';
import { createAccess } from './access.js';

/** The access of this page. */
export const access = createAccess(forThisTab);
