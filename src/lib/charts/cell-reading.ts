import type { Answer } from '../catalogue/api/answer.ts';
import { cellToText, textToCell, type Cell } from '../h3/cell.ts';
import { gridOf } from '../h3/grid.ts';
import { hotSpots } from '../h3/stats/hot-spots.ts';
import { smooth } from '../h3/stats/smooth.ts';
import type { Classes } from '../cartography/scale.ts';

/** How a layer of counts is read: as is, smoothed, or as what is more, or less, than the inhabitants' share. */
export type CellReading = 'brute' | 'lissee' | 'points_chauds';

export const CELL_READING_NAMES: Readonly<Record<CellReading, string>> = {
  brute: 'valeurs brutes',
  lissee: 'lissée sur 2 couronnes',
  points_chauds: 'points chauds et froids'
};

const RINGS = 2;
const SEED = 20_151;
/** The classes of hot spots as numbers: cold, neither, hot. */
const COLD = -1;
const HOT = 1;

/** Cells under which a gathering of high values is not told from chance. */
const FEWEST_CELLS = 30;

/** Hot spots have three classes whatever the values. */
export const HOT_SPOT_SCALE: Classes = {
  breaks: [COLD / 2, HOT / 2],
  classOf: (value) => (value < COLD / 2 ? 0 : value < HOT / 2 ? 1 : 2),
  tokens: ['--accent', '--context', '--emphasis']
};
export const HOT_SPOT_WORDS = ['froid', 'non significatif', 'chaud'] as const;

/** Why a layer cannot be smoothed or searched for hot spots; null when it can. */
export function readingRefused(answer: Pick<Answer, 'requete' | 'colonnes' | 'lignes'>): string | null {
  const { carte } = answer.requete;
  if (carte?.mode === 'ventile')
    return 'Couche ventilée : un lissage ou des points chauds ne montreraient que les contours des zones de la source.';
  if (answer.colonnes.find(({ nom }) => nom === carte?.valeur)?.role !== 'mesure')
    return 'Cette couche n’est pas un compte par cellule : elle ne se lisse pas.';
  if (answer.lignes.length === 0) return 'Aucun hexagone à lire ici.';
  if (answer.lignes.length < FEWEST_CELLS)
    return `Moins de ${FEWEST_CELLS} hexagones comptent ici quelque chose : un lissage ou des points chauds n’y diraient rien de sûr.`;
  return null;
}

export interface ReadCell {
  readonly cell: Cell;
  readonly value: number | null;
}

/** Where people live: a cell of land, and its inhabitants. */
export interface LandCell {
  readonly cell: Cell;
  readonly people: number;
}

/**
 * The layer over the land cells of the territory; a cell that it does not name holds nothing. Hot spots are of what is
 * counted less the inhabitants' share, else they would be where people live.
 * @throws RangeError when a cell of the layer is not land.
 */
export function readCells(cells: readonly ReadCell[], land: readonly LandCell[], reading: CellReading): ReadCell[] {
  if (reading === 'brute') return [...cells];
  const domain = BigUint64Array.from(new Set([...land, ...cells].map(({ cell }) => cell))).sort();
  const valueOf = new Map(cells.map(({ cell, value }) => [cell, value]));
  const layer = {
    values: Float64Array.from(domain, (cell) => valueOf.get(cell) ?? 0),
    known: Uint8Array.from(domain, (cell) => (valueOf.get(cell) === null ? 0 : 1)),
    mode: 'observe' as const
  };
  const grid = gridOf(domain, RINGS);
  const values =
    reading === 'lissee'
      ? smooth(grid, layer, 'lineaire')
      : Float64Array.from(
          hotSpots(grid, { ...layer, values: beyondExpected(domain, layer, land) }, { seed: SEED }).classes,
          (index) => [0, COLD, HOT][index] ?? 0
        );
  return Array.from(domain, (cell, at) => ({ cell, value: Math.round((values[at] as number) * 10) / 10 }));
}

/** What each cell counts beyond the share of its inhabitants in the total of known cells. */
function beyondExpected(
  domain: BigUint64Array,
  { values, known }: { readonly values: Float64Array; readonly known: Uint8Array },
  land: readonly LandCell[]
): Float64Array {
  const peopleOf = new Map(land.map(({ cell, people }) => [cell, people]));
  const people = Float64Array.from(domain, (cell, at) => (known[at] === 1 ? (peopleOf.get(cell) ?? 0) : 0));
  const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
  const share = sum(values) / (sum(people) || 1);
  return values.map((value, at) => value - share * (people[at] ?? 0));
}

/** The same answer with its value column read so, the highest first. @param words classes of hot spots in words */
export function readAnswer(answer: Answer, land: readonly LandCell[], reading: CellReading, words = false): Answer {
  const name = answer.requete.carte?.valeur;
  if (reading === 'brute' || name === undefined) return answer;
  const places = new Map(answer.lignes.map((row) => [String(row['cellule']), row['commune'] ?? null]));
  const cells = answer.lignes.map((row): ReadCell => ({
    cell: textToCell(String(row['cellule'])),
    value: typeof row[name] === 'number' ? row[name] : null
  }));
  const label = answer.colonnes.find(({ nom }) => nom === name)?.libelle ?? name;
  const read = readCells(cells, land, reading).sort(
    (a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.cell < b.cell ? -1 : 1)
  );
  return {
    ...answer,
    colonnes: answer.colonnes
      .filter(({ nom }) => ['cellule', 'commune', name].includes(nom))
      .map((column) =>
        column.nom === name
          ? {
              ...column,
              type: words && reading === 'points_chauds' ? 'texte' : 'decimal',
              protege: false,
              bornes: false,
              libelle: `${label} (${CELL_READING_NAMES[reading]})`
            }
          : column
      ),
    lignes: read.map(({ cell, value }) => {
      const text = cellToText(cell);
      return {
        cellule: text,
        commune: places.get(text) ?? null,
        [name]: words && reading === 'points_chauds' ? (HOT_SPOT_WORDS[(value ?? 0) + 1] ?? null) : value
      };
    })
  };
}
