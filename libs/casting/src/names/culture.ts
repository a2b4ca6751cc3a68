/** One name in the two alphabets in which we can write it. */
export interface WrittenName {
  readonly latin: string;
  readonly cyrillic: string;
}

/** The names of one culture, in the forms that its people use among themselves. */
export interface Culture {
  readonly women: readonly WrittenName[];
  readonly men: readonly WrittenName[];
  /** Family names, in the form of women and in that of men. */
  readonly families: { readonly she: readonly WrittenName[]; readonly he: readonly WrittenName[] };
  /** Chinese, Korean and Japanese people say the family name first. */
  readonly familyFirst: boolean;
}

/**
 * Reads lists such as `Vera=Вера; Gleb=Глеб`. Family names are written `Orlov/Orlova=Орлов/Орлова` where women have a
 * form of their own.
 */
export function culture(lists: {
  readonly women: string;
  readonly men: string;
  readonly families: string;
  readonly familyFirst?: boolean;
}): Culture {
  const families = namesIn(lists.families);
  const form = (index: 0 | 1) =>
    families.map(({ latin, cyrillic }) => ({
      latin: formOf(latin, index),
      cyrillic: formOf(cyrillic, index),
    }));
  return {
    women: namesIn(lists.women),
    men: namesIn(lists.men),
    families: { he: form(0), she: form(1) },
    familyFirst: lists.familyFirst ?? false,
  };
}

function namesIn(list: string): WrittenName[] {
  return list.split(';').flatMap((entry) => {
    const [latin = '', cyrillic = ''] = entry.split('=').map((side) => side.trim());
    return latin === '' ? [] : [{ latin, cyrillic }];
  });
}

function formOf(forms: string, index: 0 | 1): string {
  const [he = '', she = he] = forms.split('/');
  return index === 0 ? he : she;
}
