/** The singular or the plural that a figure asks for: in French, 1,9 is still singular. */
export function pluralOf(count: number, singular: string, plural: string): string {
  return Math.abs(count) >= 2 ? plural : singular;
}

/** "en Bretagne" as the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label inside a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
