import { MAILLES, type Maille } from '../../catalogue/levels.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tableRows, text, type TableRows } from '../snapshot/table-rows.ts';
import type { Territory } from '../snapshot/reference.ts';

/** Levels by the order in which their pages are opened; those that are not named come after them. */
const FIRST: readonly Maille[] = ['region', 'departement', 'zone_emploi', 'epci', 'bassin'];

/** The pages of a snapshot at their default parameters, those that most readers open first. */
export async function sitePages(snapshot: Snapshot): Promise<string[]> {
  const { reference } = snapshot;
  const own = reference.territories.filter(({ dansRegion }) => dansRegion);
  const [metiers, formations, filieres] = await snapshot.connect(async (connection) => {
    const tables = await tableRows(connection);
    return [
      await codesWithFigures(tables, 'metier'),
      await codesWithFigures(tables, 'formation'),
      await tables.readIfPresent(
        'reference.filieres',
        'select filiere as code from reference.filieres order by filiere'
      )
    ];
  });
  const courses = new Set(reference.diplomas.map(({ formation }) => formation));
  const pages = new Map(reference.occupations.map(({ metier, page }) => [metier, page]));
  return [
    '/',
    ...placePages(own.filter(({ maille }) => maille !== 'commune')),
    '/formations',
    '/pilotage',
    '/metiers',
    ...codesOf(filieres).map((code) => `/filieres/${code}`),
    ...new Set(codesOf(metiers).flatMap((code) => (pages.has(code) ? [`/metiers/${pages.get(code)}`] : []))),
    ...codesOf(formations).flatMap((code) => (courses.has(code) ? [`/formations/${code}`] : [])),
    ...placePages(own.filter(({ maille }) => maille === 'commune'))
  ];
}

function placePages(places: readonly Territory[]): string[] {
  const rank = ({ maille }: Territory): number => (FIRST.indexOf(maille) + MAILLES.length) % MAILLES.length;
  return places
    .toSorted((a, b) => rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0))
    .map(({ valeur }) => `/territoires/${valeur}`);
}

/** The codes of a column that a row of any published table bears. */
async function codesWithFigures({ read }: TableRows, column: string) {
  const tables = await read(
    `select table_name as nom from duckdb_columns() where schema_name = 'publie' and column_name = '${column}'`
  );
  if (tables.length === 0) return [];
  const all = tables.map(({ nom }) => `select ${column} as code from publie."${text(nom)}"`);
  return read(`select distinct code from (${all.join(' union all ')}) where code is not null order by code`);
}

function codesOf(rows: Awaited<ReturnType<typeof codesWithFigures>>): string[] {
  return rows.map(({ code }) => text(code));
}
