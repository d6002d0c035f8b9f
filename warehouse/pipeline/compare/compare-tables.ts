import type { Change, ChangeCounts, ChangedColumn } from '../../../src/lib/catalogue/records/changes.ts';
import type { Role } from '../../../src/lib/catalogue/request/vocabulary.ts';
import type { RequestColumn } from '../../../src/lib/catalogue/request/request.ts';
import { compareFigures, figureReader, type Figure } from './compare-figures.ts';
import { matchRows, nameRow, type AnsweredTable } from './match-rows.ts';

/** Figures that are compared. A rank moves when another row does: it tells nothing of its own. */
const FIGURE_ROLES: readonly Role[] = ['mesure', 'taux', 'quotient', 'difference', 'evolution', 'indice'];

export interface TableChanges {
  readonly counts: ChangeCounts;
  /** The largest first, rows last. */
  readonly changes: readonly Change[];
}

/**
 * What differs between two answers: figures revised, no longer shown (without their value), shown, known otherwise;
 * rows new or gone. Columns of another meaning are left out.
 * @throws RangeError when nothing tells the rows apart.
 */
export function compareTables(before: AnsweredTable, after: AnsweredTable): TableChanges {
  const rows = matchRows(before, after);
  const counts = {
    lignes: rows.pairs.length,
    valeurs: 0,
    revisees: 0,
    masquees: 0,
    diffusees: 0,
    bornes: 0,
    nouvelles: rows.added.length,
    disparues: rows.gone.length,
    ambigues: rows.ambiguous
  };
  const changes: Change[] = [];
  for (const column of sharedFigures(before, after)) {
    const [was, is] = [figureReader(before.table, column.nom), figureReader(after.table, column.nom)];
    const described = describe(column);
    for (const [rowBefore, rowAfter] of rows.pairs) {
      const [earlier, later] = [was(rowBefore), is(rowAfter)];
      if (isShown(earlier) && isShown(later)) counts.valeurs++;
      const found = compareFigures(earlier, later);
      if (found === null) continue;
      counts[COUNTED[found.genre]]++;
      changes.push({ ...found, ...nameRow(after, rowAfter, rows.key), colonne: described });
    }
  }
  changes.sort((a, b) => sizeOf(b) - sizeOf(a));
  for (const row of rows.added) changes.push({ genre: 'nouvelle', ...nameRow(after, row, rows.key) });
  for (const row of rows.gone) changes.push({ genre: 'disparue', ...nameRow(before, row, rows.key) });
  return { counts, changes };
}

const COUNTED = { revisee: 'revisees', masquee: 'masquees', diffusee: 'diffusees', bornes: 'bornes' } as const;

/** Figures that mean the same on both sides: same name, role and unit. */
function sharedFigures(before: AnsweredTable, after: AnsweredTable): RequestColumn[] {
  const earlier = new Map(before.request.colonnes.map((column) => [column.nom, column]));
  return after.request.colonnes.filter(({ nom, role, unite }) => {
    const known = earlier.get(nom);
    return FIGURE_ROLES.includes(role) && known !== undefined && known.role === role && known.unite === unite;
  });
}

function describe({ nom, libelle, role, unite, type }: RequestColumn): ChangedColumn {
  return { nom, libelle, role, unite: unite ?? null, type };
}

function isShown({ value }: Figure): boolean {
  return value !== null;
}

/** Revised figures by relative size, those revised from zero first; then what is hidden or shown; bounds last. */
function sizeOf({ genre, relatif }: Change): number {
  if (genre === 'revisee') return relatif === null || relatif === undefined ? Number.MAX_VALUE : Math.abs(relatif);
  return genre === 'bornes' ? -2 : -1;
}
