import { useSignalEffect } from '@preact/signals';

import { access } from './api/page-access.js';
import { HomePage } from './pages/home/home-page.js';
import { NowherePage } from './pages/nowhere-page.js';
import { PersonPage } from './pages/person/person-page.js';
import { WorldPage } from './pages/world/world-page.js';
import { Shell } from './parts/shell.js';
import { SignIn } from './parts/sign-in.js';
import { route } from './router/router.js';
import { language, theme } from './state/preferences.js';

/** The page that belongs to where the person is. */
export function App() {
  useSignalEffect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dataset.theme = theme.value;
  });
  const why = access.asked.value;
  return (
    <Shell>
      {why === null ? null : <SignIn why={why} />}
      {/* What a person has typed stays there while a key is asked for; who has signed out leaves nothing. */}
      <div hidden={why !== null}>{why === 'signed-out' ? null : <Place />}</div>
    </Shell>
  );
}

function Place() {
  const place = route.value;
  switch (place.name) {
    case 'home':
      return <HomePage />;
    case 'world':
      return <WorldPage key={place.worldId} place={place} />;
    case 'person':
      return <PersonPage key={place.characterId} worldId={place.worldId} characterId={place.characterId} />;
    case 'nowhere':
      return <NowherePage />;
  }
}
