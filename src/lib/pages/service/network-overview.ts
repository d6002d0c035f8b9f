import type { Answer } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { tableModel, type TableModel } from '../../charts/table-model.ts';
import { lastMonthOf, periodName } from '../../text/dates.ts';

export type NetworkTerritories = AnswerOf<'spro/reseau_emploi_territoires'>;

/** Levels whose territories may be laid side by side. */
export const OVERVIEW_LEVELS = ['comite_local', 'departement', 'bassin', 'zone_emploi', 'epci'] as const;
export type OverviewLevel = (typeof OVERVIEW_LEVELS)[number];

/** The level asked, else that of the place, else the comités locaux. */
export function overviewLevel(asked: string | null, maille: string): OverviewLevel {
  return (
    OVERVIEW_LEVELS.find((level) => level === asked) ??
    OVERVIEW_LEVELS.find((level) => level === maille) ??
    'comite_local'
  );
}

/** The latest period of the answer, which most columns are of; empty without rows. */
export function latestPeriod({ lignes }: NetworkTerritories): string {
  const periods = lignes.map(({ periode }) => periode ?? '');
  return periods.reduce((a, b) => ((lastMonthOf(b) ?? 0) > (lastMonthOf(a) ?? 0) ? b : a), periods[0] ?? '');
}

/**
 * A territory a row, an indicator a column; each head leads to the rows in its order, the other way round when they are.
 * @param pivoted the answer laid across by its indicator
 * @param whole the same, a row for each figure: what tells the unit of a column, and its period where it is older than the others
 * @param sort column of the address, `-` before it from the largest; empty by name
 * @param hrefOf the address of the page with an order, and that of a territory's sheet
 */
export function overviewTable(
  pivoted: Answer,
  whole: NetworkTerritories,
  sort: string,
  hrefOf: { readonly order: (sort: string) => string; readonly place: (code: string) => string }
): TableModel {
  const shown = ['nom', ...pivoted.colonnes.map(({ nom }) => nom).filter((name) => name.startsWith('valeur_'))];
  const model = tableModel(pivoted, { names: shown });
  const latest = latestPeriod(whole);
  const heads = new Map(
    whole.lignes.map(({ indicateur, unite, periode }) => [
      indicateur ?? '',
      `${indicateur ?? ''}${unite === 'nombre' ? '' : ` (${unite ?? ''})`}${periode === latest ? '' : `, ${periodName(periode ?? '')}`}`
    ])
  );
  return {
    ...model,
    columns: model.columns.map((column) => ({
      ...column,
      label: heads.get(column.label) ?? column.label,
      order: {
        href: hrefOf.order(sort === column.key ? `-${column.key}` : column.key),
        sorted: sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : 'none'
      }
    })),
    rows: model.rows.map((row, at) => {
      const [name, ...figures] = row;
      const code = pivoted.lignes[at]?.['code'];
      return [
        { text: name?.text ?? '', ...(typeof code === 'string' ? { href: hrefOf.place(code) } : {}) },
        ...figures
      ];
    })
  };
}
