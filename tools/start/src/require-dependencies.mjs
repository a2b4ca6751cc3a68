/*
 * Preloaded by the commands of package.json that need the dependencies but do not install them, as `npm start` does. It
 * uses nothing but Node, and comes before the packages that it asks for.
 */
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../../../node_modules', import.meta.url))) {
  process.stderr.write('The dependencies are not installed. Run npm ci first.\n');
  process.exit(2);
}
