import { useState } from 'preact/hooks';

import { Image, type ImageProps } from './image.js';

export interface PictureProps extends Omit<ImageProps, 'path' | 'onLoad' | 'onError'> {
  /** A path on this server; null while there is none. */
  readonly path: string | null;
  readonly class?: string;
}

/** A picture that fades in; its place is kept free, and stays calm when there is no picture. */
export function Picture({ path, class: name = '', ...image }: PictureProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'absent'>('loading');
  if (path === null || state === 'absent') {
    const words =
      image.alt === '' ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': image.alt };
    return <span class={`picture is-absent ${name}`} {...words} />;
  }
  return (
    <span class={`picture is-${state} ${name}`}>
      <Image {...image} path={path} onLoad={() => setState('shown')} onError={() => setState('absent')} />
    </span>
  );
}
