/** A search read as a subject and a place: « commerce à Vannes » is `commerce` and `Vannes`. */
export interface SubjectAndPlace {
  readonly subject: string;
  readonly place: string;
}

const BETWEEN = /\s+(?:à|a|au|aux|en|dans|sur|autour de|près de|vers|pour)\s+(?:la |le |les |l['’]\s?)?/giu;
/** Words of a place's name: « Saint-Pol-de-Léon » is one, « Le Mans » two. */
const LONGEST_NAME = 5;

/**
 * The ways of reading a search as a subject and a place, the likeliest first: what is on each side of a preposition, then its
 * last words, then its first ones. Which one is right is for the list of territories to say.
 */
export function readingsOf(search: string): SubjectAndPlace[] {
  const text = search.trim().replace(/\s+/g, ' ');
  const words = text.split(' ');
  const cuts = [...text.matchAll(BETWEEN)]
    .reverse()
    .map(({ 0: between, index }) => ({ subject: text.slice(0, index), place: text.slice(index + between.length) }));
  const sizes = Array.from(
    { length: Math.min(LONGEST_NAME, words.length - 1) },
    (_, index) => Math.min(LONGEST_NAME, words.length - 1) - index
  );
  const last = sizes.map((size) => ({ subject: words.slice(0, -size).join(' '), place: words.slice(-size).join(' ') }));
  const first = sizes.map((size) => ({ subject: words.slice(size).join(' '), place: words.slice(0, size).join(' ') }));
  const seen = new Set<string>();
  return [...cuts, ...last, ...first].filter(({ subject, place }) => {
    const known = seen.has(`${subject}|${place}`);
    seen.add(`${subject}|${place}`);
    return !known && subject !== '' && place !== '';
  });
}
