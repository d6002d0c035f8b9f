import type { Cube } from '$lib/catalogue/cubes/cube.ts';
import { MOST_SPLITS, type Exploration } from '$lib/catalogue/cubes/exploration.ts';
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

/** A first question of a cube: its first measure by its first dimension, in the region; what still holds of another question is kept. */
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

/** A question as an address gives it, without what the cube does not have. */
export function cleaned(cube: Cube, exploration: Exploration): Exploration {
  const measures = new Set([...cube.mesures, ...cube.taux].map(({ nom }) => nom));
  const names = new Set(cube.dimensions.map(({ nom }) => nom));
  const known = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  return {
    ...exploration,
    cube: cube.nom,
    mesures: exploration.mesures.filter((name) => measures.has(name)),
    par: exploration.par.filter((name) => names.has(name)).slice(0, MOST_SPLITS),
    maille: exploration.maille !== null && cube.mailles.includes(exploration.maille) ? exploration.maille : null,
    niveaux: known(exploration.niveaux),
    filtres: known(exploration.filtres)
  };
}
