import type { MediaQuery } from '@generia/contracts/http';

import { access } from '../api/page-access.js';
import { addressWith } from '../api/request.js';
import { HeldImage } from './held-image.js';

type Variant = MediaQuery['variant'];

export interface ImageProps {
  /** A path on this server. */
  readonly path: string;
  readonly alt: string;
  /** How wide it is shown, and what to load on screens with finer pixels. */
  readonly variant: Variant;
  readonly fine?: Variant | undefined;
  /** Above the fold: loaded at once. */
  readonly eager?: boolean;
  readonly onLoad?: () => void;
  readonly onError?: () => void;
}

/** An image of the server's: loaded by the browser, or by the page where a key is needed. */
export function Image({ path, variant, fine = variant, eager = false, ...others }: ImageProps) {
  const usual = addressWith(path, { variant });
  const finer = addressWith(path, { variant: fine });
  if (access.token.value !== null)
    return <HeldImage {...others} address={devicePixelRatio > 1 ? finer : usual} eager={eager} />;
  const loading = eager ? 'eager' : 'lazy';
  return (
    <img {...others} src={usual} srcset={`${usual} 1x, ${finer} 2x`} loading={loading} decoding="async" />
  );
}
