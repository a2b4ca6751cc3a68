import { useTitle } from '../../state/use-title.js';
import { CreateForm } from './create-form.js';
import { WorldShelf } from './world-shelf.js';

/** Where worlds begin, and where they are found again. */
export function HomePage() {
  useTitle(null);
  return (
    <div class="home">
      <CreateForm />
      <WorldShelf />
    </div>
  );
}
