/** Letters that a section opens on; its first sentence is never cut. */
const OPENING = 240;
/** Letters behind a door, at least: fewer would stand in about its height. */
const WORTH = 110;

export interface SectionOpening {
  readonly first: readonly string[];
  readonly rest: readonly string[];
}

/** The sentences that a section opens on, and those that may stand behind a door: none for a few words. */
export function sectionOpening(sentences: readonly string[]): SectionOpening {
  const held = sentences.filter((_, at) => at === 0 || lettersOf(sentences.slice(0, at + 1)) <= OPENING).length;
  const rest = sentences.slice(held);
  return lettersOf(rest) < WORTH ? { first: sentences, rest: [] } : { first: sentences.slice(0, held), rest };
}

function lettersOf(texts: readonly string[]): number {
  return texts.join(' ').length;
}

/** Letters of a door that say what is behind it. */
const BEGINNING = 60;

/** How the first sentence behind a door begins, cut between words. */
export function beginningOf([sentence = '']: readonly string[]): string {
  const text = sentence.slice(0, BEGINNING);
  return text === sentence ? text : `${text.slice(0, Math.max(text.lastIndexOf(' '), 0)) || text}…`;
}
