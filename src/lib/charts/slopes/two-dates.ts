import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { splitAnswer, type AnswerPart } from '../split-answer.ts';

/**
 * An answer asked of two dates, drawn as slopes: one drawing, or one for each of the other values asked together. Null
 * where a name is not of one row at each date, or fewer than two are at both.
 * @param graphique the chart of the request, which an answer that several values joined no longer has
 * @param nom the parameter of dates
 */
export function slopesBetween(answer: Answer, graphique: ChartSpec | null, nom: string): AnswerPart[] | null {
  if (graphique === null || (graphique.type !== 'barres' && graphique.type !== 'intervalles')) return null;
  const date = `${ASKED_PREFIX}${nom}`;
  const dates = new Set(answer.lignes.map((row) => row[date]));
  const [y, name] = [option(graphique, 'x'), option(graphique, 'y')];
  if (!has(answer, date) || !has(answer, y) || dates.size !== 2 || unitsVary(answer, y)) return null;
  const spec = (serie: string): ChartSpec => ({ type: 'pentes', x: date, y, serie });
  const others = answer.colonnes.filter(
    ({ nom: column, role }) => column.startsWith(ASKED_PREFIX) && role === 'libelle' && column !== date + ASKED_NAME
  );
  const [other] = others;
  // One row for each value asked: they are what one compares.
  const drawn =
    other && others.length === 1 && isDrawable(answer, date, [other.nom])
      ? [{ label: '', answer: drawnBy(answer, spec(other.nom)) }]
      : partsBut(answer, date).map((part) => ({
          ...part,
          answer: drawnBy(part.answer, {
            ...spec(name),
            ...(graphique['facette'] ? { facette: graphique['facette'] } : {})
          })
        }));
  const named = drawn.every((part) => {
    const { serie = '', facette } = part.answer.requete.graphique ?? {};
    return isDrawable(
      part.answer,
      date,
      [serie, facette].filter((one) => typeof one === 'string')
    );
  });
  return drawn.length > 0 && named ? drawn : null;
}

function drawnBy(answer: Answer, graphique: ChartSpec): Answer {
  return { ...answer, requete: { ...answer.requete, graphique } };
}

/** The answers for the values asked together, but for the dates, which each of them holds. */
function partsBut(answer: Answer, date: string): AnswerPart[] {
  const own = [date, date + ASKED_NAME];
  const renamed = answer.colonnes.filter(({ nom }) => !own.includes(nom));
  const dated = answer.colonnes.filter(({ nom }) => own.includes(nom));
  return splitAnswer({ ...answer, colonnes: renamed }, { graphique: null, carte: null }).map((part) => ({
    ...part,
    answer: { ...part.answer, colonnes: [...dated, ...part.answer.colonnes] }
  }));
}

/** Whether a name is of one thing, with one row at each date at most, and two names at least are at both. */
function isDrawable(answer: Answer, date: string, names: readonly string[]): boolean {
  if (!names.every((name) => has(answer, name))) return false;
  const told = answer.colonnes.filter(
    (column) => isKey(column) && column.nom !== date && !sameAtEach(answer, date, column)
  );
  const things = new Map<string, { thing: string; dates: Set<unknown> }>();
  for (const row of answer.lignes) {
    const thing = JSON.stringify(told.map(({ nom }) => row[nom] ?? null));
    const name = JSON.stringify(names.map((column) => row[column] ?? null));
    const found = things.get(name) ?? { thing, dates: new Set() };
    if (found.thing !== thing || found.dates.has(row[date])) return false;
    found.dates.add(row[date]);
    things.set(name, found);
  }
  return [...things.values()].filter(({ dates }) => dates.size === 2).length >= 2;
}

function isKey({ role }: AnswerColumn): boolean {
  return role === 'dimension' || role === 'libelle' || role === 'territoire';
}

/** A column that only says the date again. */
function sameAtEach({ lignes }: Answer, date: string, { nom }: AnswerColumn): boolean {
  const values = new Map<unknown, AnswerRow[string]>();
  return lignes.every((row) => {
    if (!values.has(row[date])) values.set(row[date], row[nom] ?? null);
    return values.get(row[date]) === (row[nom] ?? null);
  });
}

function has({ colonnes }: Answer, name: string): boolean {
  return colonnes.some(({ nom }) => nom === name);
}

/** Figures whose unit each row says have no axis in common. */
function unitsVary(answer: Answer, y: string): boolean {
  return has(answer, 'unite') && answer.colonnes.some(({ nom, unite }) => nom === y && unite === null);
}
