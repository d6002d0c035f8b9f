import type { DuckDBConnection } from '@duckdb/node-api';
import { formatPercent } from '../../src/lib/text/numbers.ts';
import { quoteText } from '../../src/lib/text/sql-text.ts';
import { readSources, type Entity } from '../pipeline/declared/source.ts';
import { rawTable } from '../pipeline/raw-table.ts';
import { filesOf, listDataFiles } from '../pipeline/read/data-files.ts';
import type { LoadContext } from '../pipeline/read/load-context.ts';
import { createRawTables, loadFile } from '../pipeline/read/raw.ts';
import { quoteName, rowsOf } from '../pipeline/sql.ts';
import type { Drop, Opinion } from './drop.ts';

const PLACES = ['code_commune', 'commune', 'territoire', 'departement'];

/** Where its lines are, beside the region of the desk. */
export async function comparePlaces(
  context: LoadContext,
  { source, entity, data, profile }: Drop,
  { wrong, doubts, unjudged }: Opinion
): Promise<void> {
  const place = placeOf(entity);
  if (place === null || profile.national) return;
  const own = await departmentsOf(context, data, profile.code);
  if (own.length === 0) {
    unjudged.push('sa région : departements.json n’est pas parmi les fichiers');
    return;
  }
  const { here, all } = await countPlaces(context.connection, entity, place, own);
  if (all === 0) {
    unjudged.push('sa région, que ses lignes ne disent pas');
    return;
  }
  const said = `${here === 0 ? 'aucune de ses lignes n’est' : `${formatPercent(here / all, 0)} de ses lignes sont`} en ${profile.nom}`;
  if (here === 0 && source.access === 'convention')
    wrong.push(`${said} : c’est le fichier d’une autre région ; demandez celui de la vôtre`);
  else if (here * 2 < all) doubts.push(`${said} : est-ce le fichier de la région ?`);
}

/** The expression that gives the place of a line: a code of commune or of département, typed or not. */
function placeOf({ key, columns }: Entity): string | null {
  const [, expression] = key.find(([name]) => name === 'commune') ?? [];
  const column = PLACES.find((name) => columns.some((one) => one.name === name));
  return expression ?? (column === undefined ? null : quoteName(column));
}

async function departmentsOf(context: LoadContext, data: string, region: string): Promise<string[]> {
  const zoning = readSources().find(({ name }) => name === 'decoupage');
  const entity = zoning?.entities.find(({ name }) => name === 'departements');
  if (zoning === undefined || entity === undefined) return [];
  const [file] = filesOf(entity, listDataFiles(data));
  if (file === undefined) return [];
  await createRawTables(context.connection, [zoning]);
  await loadFile(context, zoning, entity, file);
  const rows = await rowsOf(context.connection, 'select code from raw.decoupage__departements where region = $1', [
    region
  ]);
  return rows.map(({ code }) => String(code));
}

async function countPlaces(
  connection: DuckDBConnection,
  entity: Entity,
  place: string,
  own: readonly string[]
): Promise<{ here: number; all: number }> {
  const [row] = await rowsOf(
    connection,
    `with lieux as (select regexp_extract((${place})::VARCHAR, '^(?:commune:|departement:)?([0-9][0-9AB][0-9]{0,3})$', 1) as code
        from raw.${quoteName(rawTable(entity))}),
      departements as (select if(code[1:2] in ('97', '98'), code[1:3], code[1:2]) as code from (
        select if(length(code) = 4, '0' || code, code) as code from lieux where code <> ''))
      select count(*)::DOUBLE as n, (count(*) filter (code in (${own.map(quoteText).join(', ')})))::DOUBLE as ici from departements`
  );
  return { here: Number(row?.['ici'] ?? 0), all: Number(row?.['n'] ?? 0) };
}
