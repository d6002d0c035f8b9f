import type { Cube, CubeDimension } from '$lib/catalogue/cubes/cube.ts';
import { MOST_SPLITS, type Exploration } from '$lib/catalogue/cubes/exploration.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';

/** A table that may be counted, in a list. */
export type CubeName = Pick<Cube, 'nom' | 'titre' | 'theme'>;

/** What most readers come for, where it is there. */
const USUAL = 'cube_projets_recrutement';

export function firstOf(cubes: readonly CubeName[]): string {
  return (cubes.find(({ nom }) => nom === USUAL) ?? cubes[0])?.nom ?? '';
}

/** Theme after theme, as the catalogue has them. */
export function byTheme(cubes: readonly CubeName[]): [string, CubeName[]][] {
  return Object.entries(THEME_NAMES)
    .map(([theme, name]): [string, CubeName[]] => [name, cubes.filter((cube) => cube.theme === theme)])
    .filter(([, some]) => some.length > 0);
}

/** A first question of a cube: its first measure by its first dimension; what still holds of another is kept. */
export function startOf(cube: Cube, region: string, kept: Exploration | null = null): Exploration {
  const measures = [...cube.mesures, ...cube.taux].map(({ nom }) => nom);
  const places = kept?.territoires.filter((code) => cube.mailles.some((level) => code.startsWith(`${level}:`))) ?? [];
  const [first] = measures;
  const [along] = cube.dimensions;
  const level = kept?.maille ?? null;
  return {
    cube: cube.nom,
    mesures: first === undefined ? [] : [first],
    par: along === undefined ? [] : [along.nom],
    territoires: places.length > 0 ? places : [region],
    maille: level !== null && cube.mailles.includes(level) ? level : null,
    depuis: null,
    jusqua: null,
    niveaux: {},
    filtres: {}
  };
}

/** A question as an address gives it, and what of it the cube does not have, as a reader may recognise it. */
export function cleaned(
  cube: Cube,
  asked: Exploration
): { readonly exploration: Exploration; readonly lost: string[] } {
  const lost: string[] = [];
  const kept = (values: readonly string[], known: (value: string) => boolean): string[] =>
    values.filter((value) => known(value) || (lost.push(value), false));
  const figures = new Set([...cube.mesures, ...cube.taux].map(({ nom }) => nom));
  const dimensions = new Map(cube.dimensions.map((dimension) => [dimension.nom, dimension]));
  const ofCube = <T>(values: Readonly<Record<string, T>>): [CubeDimension, T][] =>
    kept(Object.keys(values), (name) => dimensions.has(name)).flatMap((name) => {
      const [dimension, value] = [dimensions.get(name), values[name]];
      return dimension === undefined || value === undefined ? [] : [[dimension, value]];
    });
  const level = asked.maille;
  const exploration = {
    ...asked,
    cube: cube.nom,
    mesures: kept(asked.mesures, (name) => figures.has(name)),
    par: kept(asked.par, (name) => dimensions.has(name)).slice(0, MOST_SPLITS),
    maille: level !== null && kept([level], () => cube.mailles.includes(level)).length > 0 ? level : null,
    niveaux: Object.fromEntries(
      ofCube(asked.niveaux)
        .filter(
          ([{ niveaux }, value]) => kept([value], () => niveaux.some(({ valeur }) => valeur === value)).length > 0
        )
        .map(([{ nom }, value]) => [nom, value])
    ),
    filtres: Object.fromEntries(
      ofCube(asked.filtres)
        .map(([dimension, values]): [string, string[]] => [
          dimension.nom,
          kept(values, (value) => mayKeep(dimension, value))
        ])
        .filter(([, values]) => values.length > 0)
    )
  };
  return { exploration, lost };
}

/** The row of everything is no part. Values that only the table says are found there, or not. */
function mayKeep({ type, total, valeurs }: CubeDimension, value: string): boolean {
  if (value === total) return false;
  if (valeurs.length > 0) return valeurs.some(({ valeur }) => valeur === value);
  return type === 'VARCHAR' || type === 'BOOLEAN' || /^-?\d{1,15}$/.test(value);
}

const MOST_SAID = 4;
const LONGEST_SAID = 40;

/** What an address asks in vain, in a sentence. */
export function lostWords(lost: readonly string[]): string {
  const said = lost.slice(0, MOST_SAID).map((name) => `« ${name.slice(0, LONGEST_SAID)} »`);
  const more = lost.length - said.length;
  return `Cette adresse demande ce que l’atelier ne compte pas sur cet instantané, et qui est laissé de côté : ${said.join(', ')}${more > 0 ? `, et ${formatNumber(more)} de plus` : ''}.`;
}
