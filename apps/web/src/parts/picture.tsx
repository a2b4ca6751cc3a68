import { useState } from 'preact/hooks';

import { pictureAddress } from '../api/api.js';

type Variant = Parameters<typeof pictureAddress>[1];

export interface PictureProps {
  /** A path on this server; null while there is none. */
  readonly path: string | null;
  readonly alt: string;
  /** How wide it is shown, and what to load on screens with finer pixels. */
  readonly variant: Variant;
  readonly fine?: Variant;
  readonly class?: string;
  /** Above the fold: loaded at once. */
  readonly eager?: boolean;
}

/** A picture that fades in; its place is kept free, and stays calm when there is no picture. */
export function Picture({ path, alt, variant, fine, class: name = '', eager = false }: PictureProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'absent'>('loading');
  if (path === null || state === 'absent') {
    const words = alt === '' ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': alt };
    return <span class={`picture is-absent ${name}`} {...words} />;
  }
  const address = pictureAddress(path, variant);
  return (
    <span class={`picture is-${state} ${name}`}>
      <img
        src={address}
        {...(fine === undefined ? {} : { srcset: `${address} 1x, ${pictureAddress(path, fine)} 2x` })}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        onLoad={() => setState('shown')}
        onError={() => setState('absent')}
      />
    </span>
  );
}
