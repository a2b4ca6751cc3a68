import { useEffect, useRef } from 'preact/hooks';

import { t } from '../i18n/text.js';
import { Icon } from './icon.js';
import { Image } from './image.js';

/** A picture over the page, in full size. Escape, a click beside it and its button close it. */
export function Lightbox({
  path,
  alt,
  onClose,
}: {
  readonly path: string;
  readonly alt: string;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={alt}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <Image path={path} alt={alt} variant="original" eager />
      <button type="button" class="button button-round" onClick={() => dialog.current?.close()}>
        <Icon name="cross" />
        <span class="sr-only">{t('app.close')}</span>
      </button>
    </dialog>
  );
}
