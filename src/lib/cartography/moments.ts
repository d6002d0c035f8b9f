import type { Answer } from '../catalogue/api/answer.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import type { Reading } from '../words/figure.ts';
import { answerByTerritory, type AnswerByTerritory } from './answer-by-territory.ts';
import { territoryFigures } from './territory-rows.ts';

/** What an answer says of territories at one date. */
export interface Moment extends AnswerByTerritory {
  readonly label: string;
}

/** Maps that one compares at a glance. */
export const MOST_MOMENTS = 6;

/** An answer of several dates, date by date from the oldest; null where not a row a territory. @param nom of dates */
export function momentsOf(answer: Answer, graphique: ChartSpec | null, nom: string): Moment[] | null {
  const code = `${ASKED_PREFIX}${nom}`;
  if (!answer.colonnes.some((column) => column.nom === code)) return null;
  const own = [code, `${code}${ASKED_NAME}`];
  const colonnes = answer.colonnes.filter((column) => !own.includes(column.nom));
  const dates = [...new Set(answer.lignes.map((row) => String(row[code])))].sort();
  if (dates.length < 2 || dates.length > MOST_MOMENTS) return null;
  const moments = dates.map((date) => {
    const lignes = answer.lignes.filter((row) => String(row[code]) === date);
    const found = answerByTerritory({ ...answer, colonnes, lignes }, graphique);
    return found && { ...found, label: String(lignes[0]?.[`${code}${ASKED_NAME}`] ?? date) };
  });
  const known = moments.filter((moment) => moment !== null);
  return known.length === dates.length && known.every(({ maille }) => maille === known[0]?.maille) ? known : null;
}

/** The readings of every date, so that all maps have the same classes. */
export function readingsOf(moments: readonly Moment[]): Reading[] {
  return moments.flatMap(({ ranked, column }) => territoryFigures(ranked, column) ?? []).map(({ reading }) => reading);
}
