import { useRef } from 'preact/hooks';

import { useHeldPicture } from '../live/use-held-picture.js';
import { useNear } from '../state/use-near.js';

export interface HeldImageProps {
  readonly address: string;
  readonly alt: string;
  /** Read at once, and not only when it comes near. */
  readonly eager?: boolean;
  readonly onLoad?: () => void;
  readonly onError?: () => void;
}

/** An image that the page reads itself, because its server asks for a key. */
export function HeldImage({ address, alt, eager = false, onLoad, onError }: HeldImageProps) {
  const place = useRef<HTMLImageElement>(null);
  const isNear = useNear(place) || eager;
  const source = useHeldPicture(isNear ? address : null, onError);
  return (
    <img
      ref={place}
      alt={alt}
      decoding="async"
      {...(source === null ? {} : { src: source, onLoad, onError })}
    />
  );
}
