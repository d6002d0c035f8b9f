import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { readFigure, type Reading } from '../words/figure.ts';

export interface TerritoryFigure {
  readonly territoire: string;
  /** As its row names it: a zone drawn by its regional part may be given whole. Null where rows are not named. */
  readonly name: string | null;
  readonly reading: Reading;
}

export function territoryFigures(answer: Answer, column: AnswerColumn): TerritoryFigure[] | null {
  const code = territoryColumn(answer);
  if (code === null) return null;
  const named = territoryName(answer);
  const found = answer.lignes.map((row: AnswerRow) => ({
    territoire: String(row[code] ?? ''),
    name: named === null || row[named] == null ? null : String(row[named]),
    reading: readFigure(row, column)
  }));
  return new Set(found.map(({ territoire }) => territoire)).size === found.length ? found : null;
}

/** The column that names the territory of each row: those asked together, else those of the rows; null without one. */
export function territoryName({ colonnes }: Answer): string | null {
  const names = [`${ASKED_PREFIX}territoire${ASKED_NAME}`, 'nom'];
  return names.find((name) => colonnes.some(({ nom }) => nom === name)) ?? null;
}

/** The column of territories: those asked together, else those of the rows. */
function territoryColumn({ colonnes }: Answer): string | null {
  const asked = colonnes.find(({ nom }) => nom === `${ASKED_PREFIX}territoire`);
  return (asked ?? colonnes.find(({ role }) => role === 'territoire'))?.nom ?? null;
}
