import { formatStyled } from '../../text/numbers.ts';
import { lastMonthOf, periodName } from '../../text/dates.ts';
import { inWords } from '../../words/figure.ts';

import type { Point, Series } from './series.ts';

/** What became of a figure since a date. */
export type Movement = 'absent' | 'attente' | 'stable' | 'hausse' | 'baisse';

export interface FollowUp {
  readonly movement: Movement;
  /** Beyond the changes seen from one vintage to the next before the decision; null when too few were seen. */
  readonly unusual: boolean | null;
  /** Whether the target is reached; null without target, or where bounds do not settle it. */
  readonly reached: boolean | null;
  readonly sentence: string;
}

export interface Target {
  readonly sense: 'hausse' | 'baisse';
  readonly value: number;
}

/** Changes between vintages that must have been seen to say what is usual. */
const LEAST_CHANGES = 3;

/** What became of an indicator since a decision (`AAAA-MM-JJ`): the last vintage that ended by then, against the last one of all. */
export function followUp({ points }: Series, decided: string, target: Target | null): FollowUp {
  const month = lastMonthOf(decided.slice(0, 7)) ?? 0;
  const before = points.filter((point) => point.month <= month);
  const [from, to] = [before.at(-1), points.at(-1)];
  if (to === undefined)
    return {
      movement: 'absent',
      unusual: null,
      reached: null,
      sentence: 'Aucun millésime de cet instantané ne le donne.'
    };
  const reached = target === null ? null : reaches(to, target);
  const end = reachedInWords(reached, target, to);
  if (to.month <= month)
    return {
      movement: 'attente',
      unusual: null,
      reached,
      sentence: `Pas encore mesuré depuis la décision ; dernier chiffre : ${told(to)}.${end}`
    };
  if (from === undefined)
    return {
      movement: 'absent',
      unusual: null,
      reached,
      sentence: `Aucun millésime d’avant la décision : rien à quoi comparer. Dernier chiffre : ${told(to)}.${end}`
    };
  const movement = movementOf(from, to);
  const unusual = isUnusual(before, from, to);
  return {
    movement,
    unusual,
    reached,
    sentence: `De ${told(from)} à ${told(to)} : ${WORDS[movement](unusual)}.${end}`
  };
}

const USUAL: Readonly<Record<'true' | 'false' | 'null', string>> = {
  true: ', plus qu’entre deux millésimes d’avant la décision',
  false: ', dans sa variation habituelle',
  null: ' ; trop peu de millésimes avant la décision pour dire si c’est inhabituel'
};
const WORDS: Readonly<Record<'stable' | 'hausse' | 'baisse', (unusual: boolean | null) => string>> = {
  stable: () => 'pas de changement que ses bornes permettent d’affirmer',
  hausse: (unusual) => `en hausse${USUAL[`${unusual}`]}`,
  baisse: (unusual) => `en baisse${USUAL[`${unusual}`]}`
};

function told({ reading, vintage }: Point): string {
  return `${inWords(reading)} (${periodName(vintage)})`;
}

/** A change is one only where the two intervals are apart. */
function movementOf(from: Point, to: Point): 'stable' | 'hausse' | 'baisse' {
  if (to.low > from.high) return 'hausse';
  return to.high < from.low ? 'baisse' : 'stable';
}

function isUnusual(before: readonly Point[], from: Point, to: Point): boolean | null {
  const values = before.map(({ low, high }) => (low + high) / 2);
  const changes = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  if (changes.length < LEAST_CHANGES) return null;
  // The least that the change may be, against the largest seen.
  return Math.max(to.low - from.high, from.low - to.high, 0) > Math.max(...changes);
}

function reaches({ low, high }: Point, { sense, value }: Target): boolean | null {
  const [sure, possible] = sense === 'hausse' ? [low >= value, high >= value] : [high <= value, low <= value];
  if (sure) return true;
  return possible ? null : false;
}

function reachedInWords(reached: boolean | null, target: Target | null, { reading }: Point): string {
  if (target === null) return '';
  const aim = formatStyled(target.value, reading.style);
  if (reached === null) return ` Cible de ${aim} : ses bornes ne disent pas si elle est atteinte.`;
  return reached ? ` Cible de ${aim} atteinte.` : ` Cible de ${aim} non atteinte.`;
}
