import type { WorldResponse } from '@generia/contracts/http';

import { t } from '../../i18n/text.js';
import { Empty } from '../../parts/message.js';

const FACETS = ['theme', 'geography', 'culture', 'social_structure', 'technology_level', 'history'] as const;
const DETAILS = ['climate', 'resources', 'conflicts', 'traditions', 'technology', 'magic_system'] as const;

/** What the world is like. */
export function AboutTab({ world }: { readonly world: WorldResponse }) {
  const { params } = world;
  if (params === undefined) return <Empty title={t('world.coming')} hint={world.prompt} />;
  const more = params.additional_details;
  const facts: readonly (readonly [string, string])[] = [
    ...FACETS.map((name) => [t(`about.${name}`), params[name]] as const),
    ...DETAILS.map((name) => [t(`about.${name}`), more[name]] as const),
    [t('about.visual_style'), params.visual_style],
    [t('about.time_period'), more.time_period],
    [t('about.language'), more.language],
    [t('about.custom_details'), more.custom_details.join(' ')],
  ];
  return (
    <div class="about">
      <div class="about-text">
        {params.description.split(/\n+/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <dl class="facets">
        {facts
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <div key={name} class="card facet">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <TextList title={t('about.common_activities')} items={params.common_activities} />
      <TextList title={t('about.typical_stories')} items={params.typical_stories} />
      <aside class="idea">
        <h2>{t('world.idea')}</h2>
        <blockquote>{world.prompt}</blockquote>
      </aside>
    </div>
  );
}

function TextList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="texts">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
