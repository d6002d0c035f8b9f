/** Letters of sources that stand under a figure. */
const SHOWN = 200;

/** The sources of a figure, in one line: those that stand under it, and the others, which are behind a door. One alone is not hidden. */
export function citedSources(line: string): { readonly shown: string; readonly others: readonly string[] } {
  const named = line.split(/(?<=\s;\s)/);
  const count = named.filter((_, at) => at === 0 || named.slice(0, at + 1).join('').length <= SHOWN).length;
  const kept = named.length - count > 1 ? count : named.length;
  return {
    shown: named
      .slice(0, kept)
      .join('')
      .replace(/\s;\s$/, ''),
    others: named.slice(kept)
  };
}
