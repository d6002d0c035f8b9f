import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { quoteName } from '../sql.ts';
import type { TerritoryTable } from './territory-table.ts';

/** Of codes whose first zeros a spreadsheet drops, how long they are. */
const LENGTHS: Readonly<Record<string, number>> = { commune: 5, departement: 2, region: 2, zone_emploi: 4 };

const NUMBER = '-?[0-9]+([.,][0-9]+)?';

const trimmed = (column: string): string => `nullif(trim(${quoteName(column)}), '')`;
/** Digits as French files write them, without the spaces that part thousands. */
const digits = (column: string): string =>
  `regexp_replace(coalesce(${quoteName(column)}, ''), '[\\s\\x{00A0}\\x{202F}]', '', 'g')`;

function keysOf({ periode, dimensions }: TerritoryTable): string[] {
  return [...(periode === undefined ? [] : ['periode']), ...Object.keys(dimensions)];
}

/** The rows that are refused: a code or a number that is none, a row given twice. */
export function tableRules(source: string, table: TerritoryTable): string {
  const measures = Object.keys(table.mesures);
  const key = ['territoire', ...keysOf(table)].map(trimmed).join(', ');
  const unread = measures.map((name) => `not regexp_full_match(${digits(name)}, '(${NUMBER})?')`).join(' or ');
  return `with lues as (select *, count(*) over (partition by ${key}) as fois from raw.${quoteName(`${source}__valeurs`)})
select _fichier as fichier, _ligne as ligne,
  case when ${trimmed('territoire')} is null then 'code de territoire absent' when ${unread} then 'nombre illisible' else 'ligne donnée deux fois' end as regle,
  concat_ws(' / ', territoire, ${[...keysOf(table), ...measures].map(quoteName).join(', ')}) as valeur,
  'un code, des nombres, une ligne par ${['territoire', ...keysOf(table)].join(', ')}' as attendu
from lues where ${trimmed('territoire')} is null or ${unread} or fois > 1`;
}

/** Its staging, its mart and its published table, which keeps the territories of the region and those beside. */
export function tableModels(
  source: string,
  table: TerritoryTable,
  title: string
): { id: string; header: object; sql: string }[] {
  const names = [...keysOf(table), ...Object.keys(table.mesures)].map(quoteName).join(', ');
  const length = LENGTHS[table.maille];
  const code = length === undefined ? 'trim(territoire)' : `zeros_rendus(trim(territoire), ${length})`;
  const read = [
    ...keysOf(table).map((name) => `${trimmed(name)} as ${quoteName(name)}`),
    ...Object.keys(table.mesures).map(
      (name) => `try_cast(replace(${digits(name)}, ',', '.') as double) as ${quoteName(name)}`
    )
  ];
  return [
    {
      id: `staging.stg_${source}__valeurs`,
      header: {},
      sql: `select ${quoteText(`${table.maille}:`)} || ${code} as territoire, ${read.join(', ')} from raw.${quoteName(`${source}__valeurs`)}`
    },
    {
      id: `marts.fct_region_${source}`,
      header: {},
      sql: `select territoire, ${names} from staging.${quoteName(`stg_${source}__valeurs`)}`
    },
    {
      id: `publie.region_${source}`,
      header: {
        description: title,
        tri: ['territoire', ...keysOf(table)],
        colonnes: {
          territoire: 'Code typé',
          ...(table.periode === undefined ? {} : { periode: 'Année ou date, comme le fichier l’écrit' }),
          ...Object.fromEntries(Object.entries(table.dimensions)),
          ...Object.fromEntries(Object.entries(table.mesures).map(([name, { libelle }]) => [name, libelle]))
        }
      },
      sql: `select territoire, ${names} from marts.${quoteName(`fct_region_${source}`)} semi join reference.territoires using (territoire)`
    }
  ];
}
