export type {
  MediaRegistration,
  NewCharacter,
  NewPost,
  Platform,
  WorldProfile,
  WorldRegistration,
} from './platform.js';
