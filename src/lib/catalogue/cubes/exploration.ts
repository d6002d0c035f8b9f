import { LEVELS, levelName, type Maille } from '../levels.ts';
import type { Cube, CubeDimension, CubeMeasure, CubeRate } from './cube.ts';

/** A question asked of a cube without SQL: what a reader chose, and nothing that follows from it. */
export interface Exploration {
  readonly cube: string;
  /** Measures and rates, by name. */
  readonly mesures: readonly string[];
  /** Dimensions that part the answer, two at most. */
  readonly par: readonly string[];
  /** Typed codes, each a row of its own: never added up. Left aside when `maille` is set. */
  readonly territoires: readonly string[];
  /** Every territory of this level in the region of the snapshot. */
  readonly maille: Maille | null;
  /** Both included: the last one when neither is given, one alone when the other is not. */
  readonly depuis: string | null;
  readonly jusqua: string | null;
  /** The cut taken of a dimension that has several. */
  readonly niveaux: Readonly<Record<string, string>>;
  /** Values kept of a dimension; the two ends of an interval where they are in order. */
  readonly filtres: Readonly<Record<string, readonly string[]>>;
}

export const MOST_SPLITS = 2;

/** How one dimension enters the answer: rows of their own, the row of everything, or these values added up. */
export interface Cut {
  readonly dimension: CubeDimension;
  readonly split: boolean;
  /** The cut among nested ones; null when there is only one. */
  readonly niveau: string | null;
  /** Empty: all of them. */
  readonly valeurs: readonly string[];
  readonly mode: 'lignes' | 'total' | 'somme' | 'une';
}

/** Measures and rates that are asked, with the measures that rates are made of. */
export interface MeasureChoice {
  readonly mesures: readonly CubeMeasure[];
  readonly taux: readonly CubeRate[];
}

export function cutsOf(cube: Cube, { par, niveaux, filtres }: Exploration): Cut[] {
  return cube.dimensions.map((dimension) => {
    const { nom } = dimension;
    const split = par.includes(nom);
    const names = dimension.niveaux.map(({ valeur }) => valeur);
    const niveau = names.find((name) => name === niveaux[nom]) ?? names[0] ?? null;
    const given = filtres[nom] ?? [];
    const valeurs = given.length > 0 ? given : defaultOf(dimension, split);
    return { dimension, split, niveau, valeurs, mode: modeOf(dimension, split, valeurs) };
  });
}

/** Values that overlap, of which no row is the total, are taken one at a time. */
function defaultOf({ somme, total, defaut }: CubeDimension, split: boolean): readonly string[] {
  return split || somme || total !== undefined || defaut === null ? [] : [defaut];
}

function modeOf({ total, ordre }: CubeDimension, split: boolean, valeurs: readonly string[]): Cut['mode'] {
  if (split) return 'lignes';
  if (valeurs.length === 0) return total === undefined ? 'somme' : 'total';
  return isOne(ordre, valeurs) ? 'une' : 'somme';
}

function isOne(ordre: boolean, valeurs: readonly string[]): boolean {
  return ordre ? valeurs[0] === valeurs[1] : valeurs.length === 1;
}

export function measureChoice(cube: Cube, { mesures }: Exploration): MeasureChoice {
  const taux = cube.taux.filter(({ nom }) => mesures.includes(nom));
  const needed = new Set([...mesures, ...taux.flatMap(({ de }) => de)]);
  return { mesures: cube.mesures.filter(({ nom }) => needed.has(nom)), taux };
}

/** Why a measure cannot be given as the question stands, in French; null when it can. */
export function whyNot(measure: CubeMeasure, cuts: readonly Cut[]): string | null {
  const summed = cuts.filter(({ mode }) => mode === 'somme');
  const overlapping = summed.find(({ dimension }) => !dimension.somme);
  if (overlapping)
    return `les valeurs de « ${overlapping.dimension.libelle} » se recouvrent : répartissez selon elle, ou n’en gardez qu’une`;
  const [first] = summed;
  return measure.somme || first === undefined
    ? null
    : `« ${measure.libelle} » ne s’additionne pas : répartissez selon « ${first.dimension.libelle} », ou n’en gardez qu’une valeur`;
}

/** What keeps a question from being answered, one sentence each; empty when it can be. */
export function problemsOf(cube: Cube, exploration: Exploration): string[] {
  const cuts = cutsOf(cube, exploration);
  const { mesures } = measureChoice(cube, exploration);
  const { territoires, maille, par } = exploration;
  const strange = territoires.find(
    (code) => maille === null && !cube.mailles.some((level) => code.startsWith(`${level}:`))
  );
  return [
    ...(strange === undefined
      ? []
      : [
          `« ${strange} » : cette table ne descend pas à la maille ${levelName(strange.split(':')[0] ?? '')} ; elle a ${cube.mailles.map((level) => LEVELS[level].plural).join(', ')}`
        ]),
    ...(mesures.length === 0 ? ['choisissez au moins une mesure'] : []),
    ...(maille === null && territoires.length === 0 ? ['choisissez un territoire, ou une maille'] : []),
    ...(par.length > MOST_SPLITS ? [`répartissez selon ${MOST_SPLITS} dimensions au plus`] : []),
    ...new Set(mesures.flatMap((measure) => whyNot(measure, cuts) ?? []))
  ];
}

/** Whether rows are of several periods. */
export function spansPeriods({ depuis, jusqua }: Exploration): boolean {
  return depuis !== null && jusqua !== null && depuis !== jusqua;
}

/** Whether rows are of several territories. */
export function spansPlaces({ maille, territoires }: Exploration): boolean {
  return maille !== null || territoires.length > 1;
}
