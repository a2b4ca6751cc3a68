/** Chooses between the forms of a man and a woman, which frames write as `[писал|писала]` or `писал[|а]`. */
export function genderForms(frame: string, gender: 'm' | 'f' | null): string {
  return frame.replace(/\[([^\]|]*)\|([^\]]*)\]/g, (_whole, he: string, she: string) =>
    gender === 'f' ? she : he,
  );
}
