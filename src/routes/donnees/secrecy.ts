import type { Answer, AnswerRow } from '$lib/catalogue/api/answer.ts';
import { numbered, pluralOf } from '$lib/text/grammar.ts';
import { periodName } from '$lib/text/dates.ts';
import { formatStyled } from '$lib/text/numbers.ts';
import type { AnswerOf, RequestId, RowOf } from '$lib/catalogue/api/rows.ts';
import { ApiProblem, fetchAnswer } from '$lib/client/api.ts';
import { chartFigure, requestPage, spreadsheet, type FigureModel } from '$lib/charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '$lib/words/figure.ts';
import { tableModel, type TableModel } from '$lib/charts/table-model.ts';

/** What secrecy hides in this snapshot, and what its audit counted; null when no source is protected. */
export interface SecrecyView {
  sentences: string[];
  /** One a table. */
  figures: FigureModel[];
  cost: TableModel;
  audit: TableModel | null;
  links: { text: string; request: string; download: string }[];
}

const COST = ['tableau', 'millesime', 'maille', 'cellules', 'masquees', 'part_cellules', 'part_masquee', 'visible_a'];
const AUDIT = ['tableau', 'millesime', 'cellules', 'masquees', 'cotes', 'part_prouvee', 'deja_ouvertes', 'a_deux'];

export async function secrecy(fetcher: typeof fetch): Promise<SecrecyView | null> {
  const [cost, audit] = await Promise.all([ask(fetcher, 'reference/secret'), ask(fetcher, 'reference/audit')]);
  if (!cost || cost.lignes.length === 0) return null;
  const answers = [cost, ...(audit && audit.lignes.length > 0 ? [audit] : [])];
  return {
    sentences: [...worst(cost), ...publicElsewhere(audit)],
    figures: tablesOf(cost).map((table) => figureOf(cost, table)),
    cost: tableModel(cost, { names: COST, limit: 60 }),
    audit: audit && audit.lignes.length > 0 ? tableModel(audit, { names: AUDIT, limit: 60 }) : null,
    links: answers.map((answer) => ({
      text: answer.requete.titre,
      request: requestPage(answer),
      download: spreadsheet(answer)
    }))
  };
}

/** The sources the hidden values come from: the tables of secrecy themselves only count cells. */
function sources(answer: Answer): string {
  return [...new Set(answer.lignes.map((row) => String(row['source'] ?? '')))].filter(Boolean).join(' ; ');
}

function tablesOf(answer: AnswerOf<'reference/secret'>): string[] {
  return [...new Set(answer.lignes.map((row) => String(row['tableau'])))];
}

/** The share of the value that each level of a table hides. */
function figureOf(answer: AnswerOf<'reference/secret'>, table: string): FigureModel {
  const rows = answer.lignes.filter((row) => String(row['tableau']) === table);
  const own: Answer = {
    ...answer,
    lignes: rows,
    requete: { ...answer.requete, graphique: { type: 'barres', x: 'part_masquee', y: 'maille' } }
  };
  const row = heaviest(rows);
  const reading = row ? readFigure(row, columnOf(answer, 'part_masquee')) : null;
  const most = reading?.max == null ? '…' : formatStyled(reading.max, reading.style);
  const figure = chartFigure(own, {
    title: `${table} : le secret cache au plus ${most} de la valeur`,
    subtitle: 'Part de la valeur masquée par maille, au détail le plus fin'
  });
  return { ...figure, key: `${figure.key}-${table}`, source: sources(own) };
}

function heaviest(rows: readonly RowOf<'reference/secret'>[]): AnswerRow | undefined {
  return [...rows].sort((a, b) => Number(b['part_masquee_max'] ?? 0) - Number(a['part_masquee_max'] ?? 0))[0];
}

/** One sentence per table: the finest level, where secrecy costs most. */
function worst(answer: AnswerOf<'reference/secret'>): string[] {
  return tablesOf(answer).flatMap((table) => {
    const row = heaviest(answer.lignes.filter((line) => String(line['tableau']) === table));
    if (!row) return [];
    const [cells, value] = (['part_cellules', 'part_masquee'] as const).map((name) =>
      inWords(readFigure(row, columnOf(answer, name)))
    );
    const where = String(row['maille']).toLowerCase();
    if (Number(row['masquees']) === 0)
      return [`${table}, ${periodName(String(row['millesime']))} : aucune cellule n’est masquée.`];
    return [
      `${table}, ${periodName(String(row['millesime']))}, maille ${where} : ${cells ?? '…'} des cellules sont masquées et portent ${value ?? '…'} de la valeur. Maille plus large qui les montre presque toutes : ${String(row['visible_a']).toLowerCase()}.`
    ];
  });
}

/** One sentence per table and vintage of which open files give cells that the rule would hide. */
function publicElsewhere(answer: AnswerOf<'reference/audit'> | null): string[] {
  return (answer?.lignes ?? []).flatMap((row) => {
    const count = Number(row['deja_ouvertes'] ?? 0);
    if (count === 0) return [];
    const cells = numbered(count, 'cellule que la règle masquerait', 'cellules que la règle masquerait');
    const where = pluralOf(
      count,
      'se lit déjà exactement dans un fichier ouvert : elle est montrée',
      'se lisent déjà exactement dans un fichier ouvert : elles sont montrées'
    );
    return [`${String(row['tableau'])}, ${periodName(String(row['millesime']))} : ${cells} ${where}.`];
  });
}

/** An older snapshot may not have these tables: it then protects nothing. */
async function ask<Id extends RequestId>(fetcher: typeof fetch, id: Id): Promise<AnswerOf<Id> | null> {
  return fetchAnswer(fetcher, id, {}).catch((problem: unknown) => {
    if (problem instanceof ApiProblem) return null;
    throw problem;
  });
}
