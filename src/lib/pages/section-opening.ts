/** Letters that a section opens on; its first sentence is never cut. */
const OPENING = 160;
/** Letters behind a door, at least: fewer would stand in about its height. */
const WORTH = 60;

export interface SectionOpening {
  readonly first: readonly string[];
  readonly rest: readonly string[];
}

/** The sentences that a section opens on, and those that stand behind a door: none for a few words. */
export function sectionOpening(texts: readonly string[]): SectionOpening {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) (?=\p{Lu})/u));
  const held = sentences.filter((_, at) => at === 0 || lettersOf(sentences.slice(0, at + 1)) <= OPENING).length;
  const rest = sentences.slice(held);
  return lettersOf(rest) < WORTH ? { first: sentences, rest: [] } : { first: sentences.slice(0, held), rest };
}

function lettersOf(texts: readonly string[]): number {
  return texts.join(' ').length;
}
