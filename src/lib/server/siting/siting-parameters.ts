import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_TOWNS,
  type SitingGoal,
  type SitingTowns
} from '../../catalogue/api/siting.ts';
import type { Problem } from '../../catalogue/api/answer.ts';
import { nearest } from '../../text/suggest.ts';

/** What is asked of the choice itself; the rest is asked of the distances. */
export interface SitingWish {
  readonly lieux: number;
  readonly distance: number;
  readonly objectif: SitingGoal;
  readonly communes: SitingTowns;
}

const DEFAULTS = { lieux: 1, distance: 20, objectif: 'couverture', communes: 'toutes' } as const;
const OWN = Object.keys(DEFAULTS);

/** Parts the address: what the choice asks, what the distances ask, and what is wrong. */
export function readWish(query: URLSearchParams): {
  wish: SitingWish;
  others: [string, string][];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const whole = (name: 'lieux' | 'distance', min: number, max: number): number => {
    const typed = query.get(name)?.trim() ?? '';
    if (typed === '') return DEFAULTS[name];
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
    if (value >= min && value <= max) return value;
    problems.push({
      parametre: name,
      message: `'${typed.slice(0, 40)}' refusé ; un entier de ${min} à ${max} est attendu`,
      suggestions: []
    });
    return DEFAULTS[name];
  };
  const among = <T extends string>(
    name: 'objectif' | 'communes',
    possible: Readonly<Record<T, string>>,
    usual: T
  ): T => {
    const typed = query.get(name)?.trim() || usual;
    const names = Object.keys(possible) as T[];
    const found = names.find((one) => one === typed);
    if (found !== undefined) return found;
    problems.push({
      parametre: name,
      message: `'${typed.slice(0, 40)}' inconnu ; possibles : ${names.join(', ')}`,
      suggestions: nearest(typed, names)
    });
    return usual;
  };
  for (const name of OWN.filter((one) => query.getAll(one).length > 1))
    problems.push({
      parametre: name,
      message: 'donné plusieurs fois ; une seule valeur est attendue',
      suggestions: []
    });
  const wish = {
    lieux: whole('lieux', 1, SITING_LIMITS.lieux),
    distance: whole('distance', SITING_LIMITS.distance.min, SITING_LIMITS.distance.max),
    objectif: among('objectif', SITING_GOALS, DEFAULTS.objectif),
    communes: among('communes', SITING_TOWNS, DEFAULTS.communes)
  };
  return { wish, others: [...query].filter(([name]) => !OWN.includes(name)), problems };
}
