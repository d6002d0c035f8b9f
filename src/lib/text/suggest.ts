import { unaccented } from './unaccented.ts';

/** Accents, case and punctuation set aside: `Côtes-d’Armor` and `cotes d armor` are the same. */
export function plainText(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The candidates closest to what was typed, nearest first; none when nothing is close. */
export function nearest(typed: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = plainText(typed).slice(0, 60);
  if (wanted === '') return [];
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const plain = plainText(candidate);
    const score = plain.startsWith(wanted) || wanted.startsWith(plain) ? 0.5 : editDistance(wanted, plain);
    if (score <= Math.max(1, Math.min(wanted.length, plain.length) / 3)) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score);
  return scored.slice(0, limit).map(({ candidate }) => candidate);
}

/** Whether a letter added, left out, replaced or swapped makes one text another: `editDistance` of 1, in one pass. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [leftA, leftB] = [a.slice(from, endA), b.slice(from, endB)];
  if (leftA.length === 2 && leftB.length === 2) return leftA[0] === leftB[1] && leftA[1] === leftB[0];
  return leftA !== leftB && leftA.length <= 1 && leftB.length <= 1;
}

/** Insertions, deletions, replacements and swaps of neighbours between two texts. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
