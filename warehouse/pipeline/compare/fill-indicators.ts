import type { DuckDBConnection } from '@duckdb/node-api';
import type { AskedIndicators, IndicatorRow } from './ask-indicators.ts';
import type { Model } from '../models/models.ts';
import { appendTexts, inTransaction } from '../sql.ts';
import { IS_LEVEL_TABLE, levelTables } from './level-tables.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

const ROWS = 'publie.indicateurs';
const DICTIONARY = 'reference.dictionnaire_indicateurs';
const LINEAGE = 'reference.cubes';
const SHELF = 'reference.etagere';

/** Whether a table is written after the others, of what they answer. */
export function isFilled({ id }: Pick<Model, 'id'>): boolean {
  return [ROWS, DICTIONARY, LINEAGE, SHELF].includes(id);
}

/** Whether a build makes the table of indicators: that of a part of the warehouse does not. */
export function hasIndicators(models: readonly Pick<Model, 'id'>[]): boolean {
  return [ROWS, DICTIONARY, LINEAGE, SHELF].every((id) => models.some((model) => model.id === id));
}

/** Leaves nothing of what an earlier build wrote in its base. */
export async function emptyIndicators(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `delete from ${ROWS}; delete from ${DICTIONARY}; delete from ${LINEAGE} where cube in ('indicateurs', 'dictionnaire_indicateurs');
      delete from ${SHELF} where ${IS_LEVEL_TABLE}`
  );
}

/** Writes indicators in the base of the build and in the snapshot that was made of it. @param path of the snapshot */
export async function fillIndicators(
  connection: DuckDBConnection,
  path: string,
  asked: AskedIndicators
): Promise<void> {
  await appendRows(connection, asked.rows);
  await connection.run(dictionaryOf(asked));
  await connection.run(lineageOf(asked));
  await appendTexts(connection, 'reference', 'etagere', await levelTables(connection, addedOf(asked)));
  await connection.run(`attach ${quoteText(path)} as instantane`);
  try {
    await inTransaction(connection, async () => {
      await connection.run(`insert into instantane.${ROWS} select * from ${ROWS} order by maille, indicateur, territoire;
        insert into instantane.${DICTIONARY} select * from ${DICTIONARY} order by indicateur;
        insert into instantane.${LINEAGE} select * from ${LINEAGE} where cube in ('indicateurs', 'dictionnaire_indicateurs') order by all;
        insert into instantane.${SHELF} select * from ${SHELF} where ${IS_LEVEL_TABLE} order by nom`);
    });
  } finally {
    await connection.run('detach instantane');
  }
}

/** As lineage names them. */
function tablesOf({ cubes }: Pick<RequestDefinition, 'cubes'>): string[] {
  return cubes.map((table) => table.slice(table.indexOf('.') + 1));
}

async function appendRows(connection: DuckDBConnection, rows: readonly IndicatorRow[]): Promise<void> {
  const appender = await connection.createAppender('indicateurs', 'publie');
  const text = (value: string | null): void => (value === null ? appender.appendNull() : appender.appendVarchar(value));
  const number = (value: number | null): void =>
    value === null ? appender.appendNull() : appender.appendDouble(value);
  for (const row of rows) {
    for (const value of [row.territoire, row.maille, row.indicateur, row.periode]) text(value);
    for (const value of [row.valeur, row.valeur_min, row.valeur_max]) number(value);
    text(row.valeur_statut);
    appender.endRow();
  }
  appender.closeSync();
}

/** What each indicator is; those that no territory has are not in it. */
function dictionaryOf({ requests }: AskedIndicators): string {
  const values = requests.flatMap((request) =>
    Object.entries(request.indicateurs ?? {}).map(([name, { colonne, libelle, avec = {} }]) => {
      const column = request.colonnes.find(({ nom }) => nom === colonne);
      const unit = column?.unite ?? (column?.role === 'taux' ? 'pourcent' : '');
      const definition = `${request.question} Colonne « ${column?.libelle ?? colonne} ».`;
      const asked = Object.entries(avec).map(([parameter, value]) => `${parameter}=${value}`);
      const said = [name, libelle, unit, definition, request.formule ?? '', request.champ ?? ''];
      const origin = [request.id, request.version, asked.join('&')];
      return `(${[...said, ...origin].map(quoteText).join(', ')}, [${tablesOf(request).map(quoteText).join(', ')}])`;
    })
  );
  if (values.length === 0) return 'select 1';
  return `insert into ${DICTIONARY}
    select i.nom, i.libelle, nullif(i.unite, ''), i.definition, nullif(i.formule, ''), nullif(i.champ, ''),
      coalesce(
        string_agg(distinct concat(s.titre, ' (', s.millesime, ')'), ' ; ' order by concat(s.titre, ' (', s.millesime, ')'))
          filter (where not s.referentiel),
        string_agg(distinct s.titre, ' ; ' order by s.titre)),
      min(s.prochaine_parution) filter (where not s.referentiel), i.requete, i.version, nullif(i.avec, '')
    from (values ${values.join(',\n')}) as i(nom, libelle, unite, definition, formule, champ, requete, version, avec, cubes)
    left join ${LINEAGE} as c on list_contains(i.cubes, c.cube)
    left join reference.sources as s on s.source = c.source and s.presente
    where i.nom in (select indicateur from ${ROWS})
    group by all`;
}

/** Indicators whose rows add up, as the headers of their requests say. */
function addedOf({ requests }: AskedIndicators): ReadonlySet<string> {
  return new Set(
    requests.flatMap(({ indicateurs = {}, colonnes }) =>
      Object.entries(indicateurs).flatMap(([name, { colonne }]) =>
        colonnes.some(({ nom, somme }) => nom === colonne && somme === 'lignes') ? [name] : []
      )
    )
  );
}

/** The table rests on the files that were read for what is in it. */
function lineageOf({ requests }: AskedIndicators): string {
  const cubes = [...new Set(requests.flatMap(tablesOf))];
  if (cubes.length === 0) return 'select 1';
  return `insert into ${LINEAGE}
    select distinct unnest(['indicateurs', 'dictionnaire_indicateurs']), c.source
    from ${LINEAGE} as c join reference.sources as s on s.source = c.source and s.presente
    where c.cube in (${cubes.map(quoteText).join(', ')})`;
}
