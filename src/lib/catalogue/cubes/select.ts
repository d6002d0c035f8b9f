import {
  AS_VALUES,
  cutCondition,
  isTotal,
  levelCondition,
  literal,
  notTotal,
  valueCondition,
  type Binding
} from './conditions.ts';
import { lowered } from '../../text/grammar.ts';
import { isMaille, LEVELS } from '../levels.ts';
import type { Cube, CubeDimension } from './cube.ts';
import { measureChoice, cutsOf, spansPeriods, spansPlaces, type Cut, type Exploration } from './exploration.ts';
import { labelOf, placeOf } from './named-values.ts';
import { figuresOf, partsOf, type Part } from './sums.ts';

/** What moves while the rest stays: a dimension, or the period. */
export type Moving = string;

/** Table of the sums by the dimension that moves, small enough to be asked at each move of a filter. */
const INDEX = 'temp.exploration';
const MOVING = 'mobile';
const ALIAS = 'cube.';

export function selectOf(cube: Cube, exploration: Exploration, binding: Binding = AS_VALUES): string {
  const cuts = cutsOf(cube, exploration);
  const where = [
    cube.lignes,
    binding.places(exploration),
    binding.periods(`${ALIAS}${cube.periode.nom}`, cube.periode, exploration, cube),
    ...cuts.flatMap((cut) => cutCondition(cut, ALIAS))
  ];
  const keys = keysOf(cube, cuts);
  const sums = sumsOf(
    cube,
    exploration,
    keys.map((key) => `${ALIAS}${key}`),
    where
  );
  return answerOf(cube, exploration, cuts, sums);
}

/** Makes the sums by what moves, for all its values: the statement to run once, before `selectOnIndex`. */
export function indexOf(cube: Cube, exploration: Exploration, moving: Moving): string {
  const cuts = cutsOf(cube, exploration);
  const own = cuts.find(({ dimension }) => dimension.nom === moving);
  const where = [
    cube.lignes,
    AS_VALUES.places(exploration),
    own === undefined ? '' : AS_VALUES.periods(`${ALIAS}${cube.periode.nom}`, cube.periode, exploration, cube),
    ...cuts.flatMap((cut) => (cut === own ? [everyValue(cut)] : cutCondition(cut, ALIAS)))
  ];
  const keys = keysOf(cube, cuts).map((key) => `${ALIAS}${key}`);
  const added = own === undefined || own.split ? [] : [`${ALIAS}${own.dimension.nom} as ${MOVING}`];
  return `create or replace temp table exploration as\n${sumsOf(cube, exploration, [...keys, ...added], where)}`;
}

/** The same answer as `selectOf`, from the table that `indexOf` made for this question and this dimension. */
export function selectOnIndex(cube: Cube, exploration: Exploration, moving: Moving): string {
  const cuts = cutsOf(cube, exploration);
  const own = cuts.find(({ dimension }) => dimension.nom === moving);
  const keys = keysOf(cube, cuts);
  const where =
    own === undefined
      ? [AS_VALUES.periods(cube.periode.nom, cube.periode, exploration, cube)]
      : keptValues(own, own.split ? own.dimension.nom : MOVING);
  const parts = [
    ...keys,
    'sum(n) as n',
    ...allParts(cube, exploration).map(({ name, ofParts }) => `${ofParts} as ${name}`),
    ...cube.signaux.map(({ nom }) => `bool_or(${nom}) as ${nom}`)
  ];
  return answerOf(
    cube,
    exploration,
    cuts,
    `    select ${parts.join(',\n        ')}\n    from ${INDEX}${conditions(where)}\n    group by all`
  );
}

/** What tells rows apart before they are named. */
function keysOf({ periode }: Cube, cuts: readonly Cut[]): string[] {
  return ['territoire', periode.nom, ...cuts.filter(({ split }) => split).map(({ dimension }) => dimension.nom)];
}

function allParts(cube: Cube, exploration: Exploration): Part[] {
  return measureChoice(cube, exploration).mesures.flatMap((measure) => partsOf(measure, ALIAS));
}

function sumsOf(cube: Cube, exploration: Exploration, keys: readonly string[], where: readonly string[]): string {
  const columns = [
    ...keys,
    'count(*) as n',
    ...allParts(cube, exploration).map(({ name, ofRows }) => `${ofRows} as ${name}`),
    ...cube.signaux.map(({ nom }) => `bool_or(${ALIAS}${nom}) as ${nom}`)
  ];
  const zones =
    exploration.maille === null
      ? ''
      : '\n    join reference.territoires as zones on zones.territoire = cube.territoire';
  return `    select ${columns.join(',\n        ')}\n    from publie.${cube.nom} as cube${zones}${conditions(where)}\n    group by all`;
}

function conditions(where: readonly string[]): string {
  const kept = where.filter((condition) => condition !== '');
  return kept.length === 0 ? '' : `\n    where ${kept.join('\n        and ')}`;
}

function everyValue(cut: Cut): string {
  const { dimension, split } = cut;
  const level = levelCondition(cut, ALIAS);
  if (dimension.total === undefined || split) return level;
  return `(${level} or ${isTotal(dimension, `${ALIAS}${dimension.nom}`)})`;
}

function keptValues(cut: Cut, column: string): string[] {
  if (cut.mode === 'total') return [isTotal(cut.dimension, column)];
  return [cut.split ? '' : notTotal(cut.dimension, column), valueCondition(cut, column)];
}

/** Names, figures and order of the sums of `sommes`. */
function answerOf(cube: Cube, exploration: Exploration, cuts: readonly Cut[], sums: string): string {
  const { mesures } = measureChoice(cube, exploration);
  const splits = cuts.filter(({ split }) => split).map(({ dimension }) => dimension);
  const places = spansPlaces(exploration);
  const columns = [
    ...(places ? ['sommes.territoire', `${placeName(exploration)} as nom`] : []),
    ...splits.flatMap(namesOf),
    `sommes.${cube.periode.nom}`,
    ...mesures.flatMap(figuresOf),
    ...cube.signaux.map(({ nom }) => `sommes.${nom}`)
  ];
  const joins = [
    ...(places ? ['left join reference.territoires as lieux on lieux.territoire = sommes.territoire'] : []),
    ...splits.flatMap(({ nom, noms }) =>
      noms === null ? [] : [`left join ${noms} as noms_${nom} on noms_${nom}.${codeOf(noms)} = sommes.${nom}`]
    )
  ];
  return [
    'with sommes as (',
    sums,
    ')',
    `select\n    ${columns.join(',\n    ')}`,
    'from sommes',
    ...joins,
    `order by ${orderOf(cube, exploration, splits).join(',\n    ')}`
  ].join('\n');
}

/** A town, its zone and its basin bear one name: beside each other, the level is said. */
function placeName({ maille, territoires }: Exploration): string {
  const levels = [...new Set(territoires.map((code) => code.split(':')[0] ?? ''))].filter(isMaille);
  if (maille !== null || levels.length < 2) return 'coalesce(lieux.nom, sommes.territoire)';
  const names = levels.map((level) => `when ${literal(level)} then ${literal(lowered(LEVELS[level].name))}`);
  return `coalesce(lieux.nom || ', ' || case lieux.maille ${names.join(' ')} end, sommes.territoire)`;
}

/** `metier` in `reference.metiers`. */
export function codeOf(table: string): string {
  return table.replace(/^.*\./, '').replace(/s$/, '');
}

/** A dimension as the answer names it: its code and its label, its label alone, or its number. */
function namesOf({ nom, noms, valeurs }: CubeDimension): string[] {
  if (noms !== null) return [`sommes.${nom} as ${nom}_code`, `coalesce(noms_${nom}.libelle, sommes.${nom}) as ${nom}`];
  if (valeurs.length === 0) return [`sommes.${nom}`];
  return [`${labelOf(`sommes.${nom}`, valeurs)} as ${nom}`];
}

/** The largest first where nothing has an order of its own. */
function orderOf(cube: Cube, exploration: Exploration, splits: readonly CubeDimension[]): string[] {
  const [first] = measureChoice(cube, exploration).mesures.filter(({ nom }) => exploration.mesures.includes(nom));
  const largest = first ?? measureChoice(cube, exploration).mesures[0];
  const periods = spansPeriods(exploration);
  const places = spansPlaces(exploration);
  const ordered = splits.filter(({ noms }) => noms === null);
  const named = splits.filter(({ noms }) => noms !== null);
  const bySize = !periods && (named.length > 0 || (places && splits.length === 0));
  return [
    ...(places && (splits.length > 0 || periods) ? ['nom'] : []),
    ...ordered.map(({ nom, valeurs }) => (valeurs.length === 0 ? `sommes.${nom}` : placeOf(`sommes.${nom}`, valeurs))),
    ...(bySize && largest
      ? [`coalesce(${largest.nom}, (${largest.nom}_min + ${largest.nom}_max) / 2, ${largest.nom}_min) desc nulls last`]
      : []),
    ...named.map(({ nom }) => `sommes.${nom}`),
    'sommes.territoire',
    `sommes.${cube.periode.nom}`
  ];
}
