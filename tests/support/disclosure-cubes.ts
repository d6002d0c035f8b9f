import { makeAxis, totalAxis, type Axis, type Group } from '../../src/lib/disclosure/axis.ts';
import { buildCube, type BaseRow, type Cube } from '../../src/lib/disclosure/cube.ts';
import { repeatable } from '../../src/lib/disclosure/random.ts';

/** The rule of a count of persons, and that of an amount of enterprises. */
export const PERSONS = { minCount: 5, minUnits: null, maxShare: null };
export const AMOUNTS = { minCount: null, minUnits: 3, maxShare: 0.85 };

/** Cells of one territory: 3 sexes × 4 ages × 5 durations, or 15 activities × 4 sizes, totals included. */
export const CELLS_PER_TERRITORY = 60;

const PER_EPCI = 20;
const PER_ZONE = 65;
const DEPARTEMENTS = 4;

/**
 * Persons looking for a job: most communes are small, so that most of their detailed cells are below the threshold.
 * @param month of the series: each cell is within a twentieth of what it is at the first, on average
 */
export function cubeOfPersons(cells: number, month = 0): Cube {
  const random = repeatable(cells);
  const drift = repeatable(cells * 100 + month);
  const { axis, weights } = territories(cells, random);
  const axes = [
    axis,
    totalAxis('sexe', ['F', 'H'], 'ensemble'),
    totalAxis('age', ['1', '2', '3'], 'ensemble'),
    totalAxis('duree', ['1', '2', '3', '4'], 'ensemble')
  ];
  const age = [0.15, 0.6, 0.25];
  const duration = [0.4, 0.25, 0.2, 0.15];
  const rows: BaseRow[] = [];
  for (const [commune, weight] of weights.entries()) {
    for (let sex = 0; sex < 2; sex++) {
      for (const [a, partOfAge] of age.entries()) {
        for (const [d, partOfDuration] of duration.entries()) {
          const expected = weight * 0.5 * partOfAge * partOfDuration * (0.6 + 0.8 * random());
          const moved = month === 0 ? 1 : 0.95 + 0.1 * drift();
          const value = Math.floor(expected * moved + random());
          if (value > 0) rows.push({ leaves: [commune, sex, a, d], value });
        }
      }
    }
  }
  return buildCube(axes, rows, true);
}

/** Wages of establishments: few units in a cell, of very unequal sizes. */
export function cubeOfAmounts(cells: number): Cube {
  const random = repeatable(cells + 1);
  const { axis, weights } = territories(cells, random);
  const activities = Array.from({ length: 10 }, (_, index) => `a${index}`);
  const sections = Array.from({ length: 4 }, (_, section): Group => ({
    member: `s${section}`,
    level: 'section',
    leaves: activities.filter((_activity, index) => index % 4 === section)
  }));
  const axes = [
    axis,
    makeAxis('activite', activities, [...sections, { member: 'ensemble', level: 'total', leaves: activities }]),
    totalAxis('taille', ['1', '2', '3'], 'ensemble')
  ];
  const rows: BaseRow[] = [];
  for (const [commune, weight] of weights.entries()) {
    for (let activity = 0; activity < 10; activity++) {
      for (let size = 0; size < 3; size++) {
        const units = Math.floor((weight / (20 * 4 ** size)) * (0.3 + 1.4 * random()) + random() * 0.7);
        const amounts = Array.from({ length: units }, () => Math.ceil(10 * 5 ** size * (1 - random()) ** -0.7));
        const value = amounts.reduce((sum, amount) => sum + amount, 0);
        if (units > 0) rows.push({ leaves: [commune, activity, size], value, units, largest: Math.max(...amounts) });
      }
    }
  }
  return buildCube(axes, rows, false);
}

/** Communes scattered on a square, cut into EPCI one way and into zones another, so that neither contains the other. */
function territories(cells: number, random: () => number): { axis: Axis; weights: number[] } {
  const wanted = Math.round(cells / CELLS_PER_TERRITORY);
  const count = Math.max(6, Math.round((wanted - DEPARTEMENTS - 1) / (1 + 1 / PER_EPCI + 1 / PER_ZONE)));
  const codes = Array.from({ length: count }, (_, index) => `c${String(index).padStart(6, '0')}`);
  const places = codes.map((code) => ({ code, x: random(), y: random() }));
  const groups = [
    ...cut(places, Math.max(2, Math.round(count / PER_EPCI)), 'x').map((leaves, index): Group => ({
      member: `e${index}`,
      level: 'epci',
      leaves
    })),
    ...cut(places, Math.max(2, Math.round(count / PER_ZONE)), 'y').map((leaves, index): Group => ({
      member: `z${index}`,
      level: 'zone_emploi',
      leaves
    })),
    ...cut(places, count < 40 ? 2 : DEPARTEMENTS, 'x').map((leaves, index): Group => ({
      member: `d${index}`,
      level: 'departement',
      leaves
    })),
    { member: 'r', level: 'region', leaves: codes }
  ];
  // A tenth of the communes hold most people; the median one has about sixty job seekers.
  return {
    axis: makeAxis('territoire', codes, groups),
    weights: codes.map(() => 60 * Math.exp(1.2 * (random() + random() + random() + random() - 2) * 1.73))
  };
}

/** Parts of about equal numbers, by halves along one coordinate then the other. */
function cut(places: readonly { code: string; x: number; y: number }[], parts: number, along: 'x' | 'y'): string[][] {
  if (parts <= 1) return [places.map(({ code }) => code)];
  const sorted = [...places].sort((a, b) => a[along] - b[along]);
  const first = Math.floor(parts / 2);
  const middle = Math.round((sorted.length * first) / parts);
  const other = along === 'x' ? 'y' : 'x';
  return [...cut(sorted.slice(0, middle), first, other), ...cut(sorted.slice(middle), parts - first, other)];
}
