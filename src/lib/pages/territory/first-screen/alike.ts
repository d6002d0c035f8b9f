import type { Answer } from '../../../catalogue/api/answer.ts';
import type { RequestId } from '../../../catalogue/api/rows.ts';
import { formatPercent } from '../../../text/numbers.ts';
import { columnOf, readFigure } from '../../../words/figure.ts';
import { ask, type Context } from '../../section.ts';
import type { Step } from './walk.ts';

/** A territory of the same structure, and what the two have in common. */
export interface Alike extends Step {
  /** « 93 % des habitants aux mêmes âges ». */
  readonly reason: string;
}

/** What territories are made of: shares of a whole, by class. */
interface Structure {
  readonly request: RequestId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly key: string;
  readonly share: string;
  readonly words: (overlap: string) => string;
}

const STRUCTURES: readonly Structure[] = [
  {
    request: 'gpec/emploi_prive_territoires',
    parameters: { secteur: 'a17' },
    key: 'code_activite',
    share: 'part',
    words: (overlap) => `${overlap} des emplois privés dans les mêmes activités`
  },
  {
    request: 'reference/ages_territoires',
    parameters: { age: 'toutes' },
    key: 'age',
    share: 'part',
    words: (overlap) => `${overlap} des habitants aux mêmes âges`
  }
];

/** Levels whose territories are compared with their like: few enough, large enough for shares to be published. */
const LEVELS_COMPARED: readonly string[] = ['zone_emploi', 'bassin', 'epci'];
const MOST = 3;

/** The shares of one territory, all of them known. */
interface Shares {
  readonly territoire: string;
  readonly name: string;
  readonly shares: ReadonlyMap<string, number>;
}

/** Territories of the level of a place whose structure is nearest; none where no structure is known. */
export async function alikeTo(context: Context): Promise<Alike[]> {
  const { territoire, maille, region } = context.place;
  const within = region === null ? {} : { territoire: region };
  if (!LEVELS_COMPARED.includes(maille)) return [];
  const answers = await Promise.all(
    STRUCTURES.map(({ request, parameters }) => ask(context, request, { ...parameters, ...within, par: maille }))
  );
  const known = STRUCTURES.flatMap((structure, at) => {
    const answer: Answer | null = answers[at] ?? null;
    return answer && answer.lignes.length > 0 ? [{ structure, places: sharesIn(answer, structure) }] : [];
  });
  return nearestOf(
    territoire,
    known.map(({ structure, places }) => ({ words: structure.words, places }))
  );
}

/** The shares of each territory of an answer; one whose shares are not all known is left out: a bound is no place. */
export function sharesIn(answer: Answer, { key, share }: Pick<Structure, 'key' | 'share'>): Shares[] {
  const column = columnOf(answer, share);
  const found = new Map<string, { name: string; shares: Map<string, number>; whole: boolean }>();
  for (const row of answer.lignes) {
    const territoire = String(row['code']);
    const one = found.get(territoire) ?? { name: String(row['nom']), shares: new Map(), whole: true };
    const { value } = readFigure(row, column);
    if (value === null) one.whole = false;
    else one.shares.set(String(row[key]), value);
    found.set(territoire, one);
  }
  return [...found].flatMap(([territoire, { name, shares, whole }]) => (whole ? [{ territoire, name, shares }] : []));
}

/**
 * The share of two wholes that is of the same classes: one less half the sum of the differences of their shares (Duncan's index).
 * A class that one has not is nought there.
 */
export function overlapOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const classes = new Set([...a.keys(), ...b.keys()]);
  return 1 - [...classes].reduce((sum, one) => sum + Math.abs((a.get(one) ?? 0) - (b.get(one) ?? 0)), 0) / 2;
}

/** The nearest by the mean of the overlaps of every structure that the place has; others must have them all. */
export function nearestOf(
  own: string,
  structures: readonly { readonly words: Structure['words']; readonly places: readonly Shares[] }[]
): Alike[] {
  const held = structures.flatMap(({ words, places }) => {
    const mine = places.find(({ territoire }) => territoire === own);
    return mine ? [{ words, mine, places }] : [];
  });
  const [first] = held;
  if (!first) return [];
  return first.places
    .filter(({ territoire }) => territoire !== own)
    .flatMap(({ territoire, name }) => {
      const overlaps = held.flatMap(({ mine, places }) => {
        const other = places.find((one) => one.territoire === territoire);
        return other ? [overlapOf(mine.shares, other.shares)] : [];
      });
      if (overlaps.length < held.length) return [];
      const reason = held.map(({ words }, at) => words(formatPercent(overlaps[at] ?? 0, 0))).join(', ');
      return [{ territoire, name, reason, mean: overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length }];
    })
    .sort((a, b) => b.mean - a.mean)
    .slice(0, MOST)
    .map(({ territoire, name, reason }) => ({ territoire, name, reason }));
}
