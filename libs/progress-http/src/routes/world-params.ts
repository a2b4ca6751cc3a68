import { PathId } from '@generia/contracts/http';
import { z } from 'zod';

export const WorldPath = z.object({ id: PathId });
