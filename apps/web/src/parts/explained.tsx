import type { Explanation } from '../i18n/explain.js';
import { t } from '../i18n/text.js';

/** A text that came from the server; its own words, which may hold particulars, can be unfolded. */
export function Explained({ of: { text, language, original } }: { readonly of: Explanation }) {
  return (
    <>
      <span lang={language}>{text}</span>
      {original === null ? null : (
        <details class="original">
          <summary>{t('error.original')}</summary>
          <span lang="en">{original}</span>
        </details>
      )}
    </>
  );
}
