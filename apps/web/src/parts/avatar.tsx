import { t } from '../i18n/text.js';
import { Picture } from './picture.js';

export interface AvatarProps {
  readonly name: string;
  readonly path: string | null;
  readonly size?: 'small' | 'medium' | 'large';
  /** The name stands beside it, so it need not be said twice. */
  readonly decorative?: boolean;
}

/** The face of a person; the first letter of the name until there is a portrait. */
export function Avatar({ name, path, size = 'medium', decorative = false }: AvatarProps) {
  const alt = decorative ? '' : t('person.portrait', { name });
  if (path === null) {
    return (
      <span class={`avatar avatar-${size} tint-${tintOf(name)}`} aria-hidden="true">
        {[...name][0] ?? '?'}
      </span>
    );
  }
  const variant = size === 'large' ? 'medium' : 'thumb';
  return (
    <span class={`avatar avatar-${size}`}>
      <Picture path={path} alt={alt} variant={variant} fine={size === 'small' ? 'thumb' : 'small'} />
    </span>
  );
}

const TINTS = 6;

function tintOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;
}
