/** A text without the marks of its letters: é is e, Ç is C; œ and æ, which are letters, stay. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
