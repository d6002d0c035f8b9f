import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_MEASURES,
  SITING_ROUTES,
  SITING_TOWNS,
  type SitingGoal,
  type SitingMeasure,
  type SitingRoute,
  type SitingTowns
} from '../../catalogue/api/siting-choices.ts';
import type { Problem } from '../../catalogue/api/answer.ts';
import { GIVEN_TWICE } from '../../catalogue/parameters/each-name-once.ts';
import { nearest } from '../../text/suggest.ts';

/** What is asked of the choice itself; the rest is asked of the distances. */
export interface SitingWish {
  readonly lieux: number;
  readonly distance: number;
  readonly objectif: SitingGoal;
  readonly communes: SitingTowns;
  readonly mesure: SitingMeasure;
  readonly voie: SitingRoute;
}

const OWN = ['lieux', 'distance', 'objectif', 'communes', 'mesure', 'voie'];

/** Parts the address: what the choice asks, what the distances ask, and what is wrong. */
export function readWish(query: URLSearchParams): {
  wish: SitingWish;
  others: [string, string][];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const whole = (name: 'lieux' | 'distance', min: number, max: number, usual: number): number => {
    const typed = query.get(name)?.trim() ?? '';
    if (typed === '') return usual;
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
    if (value >= min && value <= max) return value;
    problems.push({
      parametre: name,
      message: `'${typed.slice(0, 40)}' refusé ; un entier de ${min} à ${max} est attendu`,
      suggestions: []
    });
    return usual;
  };
  const among = <T extends string>(
    name: 'objectif' | 'communes' | 'mesure' | 'voie',
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
  for (const name of OWN.filter((one) => new Set(query.getAll(one)).size > 1))
    problems.push({ parametre: name, message: GIVEN_TWICE, suggestions: [] });
  const voie = among<SitingRoute>('voie', SITING_ROUTES, 'scolaire');
  const mesure = among<SitingMeasure>('mesure', SITING_MEASURES, voie === 'accueil' ? 'minutes' : 'km');
  const { min, max, usual } = SITING_LIMITS.distance[mesure];
  const wish = {
    lieux: whole('lieux', 1, SITING_LIMITS.lieux, 1),
    distance: whole('distance', min, max, usual),
    objectif: among('objectif', SITING_GOALS, 'couverture'),
    communes: among('communes', SITING_TOWNS, 'toutes'),
    mesure,
    voie
  };
  // A mode of travel says nothing of kilometres, nor a network of places of a course; reception is asked commune by commune, at the distance.
  const apart = [
    ...OWN,
    ...(mesure === 'minutes' ? [] : ['mode']),
    ...(voie === 'accueil' ? ['par', 'minutes'] : ['type'])
  ];
  return { wish, others: [...query].filter(([name]) => !apart.includes(name)), problems };
}
